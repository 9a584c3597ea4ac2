#!/bin/sh
# Draws the sample photos of this folder from nothing and plants canary words in every place that carries metadata.
# Only needed to add a sample: the files are committed. Wants Debian's python3-pil, webp, libjpeg-turbo-progs and libimage-exiftool-perl.
set -eu
cd "$(dirname "$0")"
rm -f ./*.jpg ./*.png ./*.webp
/usr/bin/python3 - <<'PY'
from PIL import Image, PngImagePlugin
w, h = 96, 64
img = Image.new("RGB", (w, h))
for y in range(h):
    for x in range(w):
        img.putpixel((x, y), (x * 255 // w, y * 255 // h, (x * y) % 256))
for x in range(30):            # a red corner tells which way is up
    for y in range(20):
        img.putpixel((x, y), (220, 0, 0))
small = img.resize((32, 21))
small.save("thumb.tmp.jpg", quality=60, comment=b"CANARY-THUMBNAIL")
img.save("plain.jpg", quality=85)
img.save("phone.jpg", quality=85, icc_profile=b"CANARY-ICC" + bytes(118), comment=b"CANARY-COMMENT")
img.save("progressive.jpg", quality=85, progressive=True, comment=b"CANARY-COMMENT")
img.convert("L").save("grey.jpg", quality=85)
img.convert("CMYK").save("cmyk.jpg", quality=85)
info = PngImagePlugin.PngInfo()
info.add_text("Comment", "CANARY-TEXT")
info.add_text("Author", "CANARY-ZTXT" * 20, zip=False)
info.add_itxt("XML:com.adobe.xmp", "<x>CANARY-XMP</x>")
img.save("photo.png", pnginfo=info, dpi=(300, 300))
rgba = img.convert("RGBA")
rgba.putalpha(Image.linear_gradient("L").resize((w, h)))
rgba.save("alpha.png")
img.quantize(16).save("palette.png", transparency=3)
img.save("lossy.webp", quality=80)
img.save("lossless.webp", lossless=True)
rgba.save("alpha.webp", quality=80)
frames = [img, img.rotate(180)]
frames[0].save("animated.webp", save_all=True, append_images=frames[1:])
frames[0].save("animated.png", save_all=True, append_images=frames[1:])
PY
jpegtran -restart 2 -copy none -outfile restart.jpg plain.jpg
cp plain.jpg canaries.tmp.jpg
tag() {
  exiftool -q -overwrite_original \
    -EXIF:GPSLatitude=48.3904 -EXIF:GPSLatitudeRef=N -EXIF:GPSLongitude=4.4861 -EXIF:GPSLongitudeRef=W \
    -EXIF:Artist=CANARY-ARTIST -EXIF:SerialNumber=CANARY-SERIAL -EXIF:UserComment=CANARY-USERCOMMENT -EXIF:Make=CANARY-MAKE \
    -XMP:Creator=CANARY-XMP "$@"
}
tag -EXIF:Orientation#=6 -IPTC:By-line=CANARY-IPTC "-ThumbnailImage<=thumb.tmp.jpg" -Photoshop:CopyrightFlag=1 phone.jpg
tag -EXIF:Orientation#=3 -IPTC:By-line=CANARY-IPTC progressive.jpg
tag -EXIF:Orientation#=8 photo.png
tag lossy.webp && tag lossless.webp && tag -EXIF:Orientation#=5 alpha.webp
for i in 1 2 3 4 5 6 7 8; do cp plain.jpg "turned-$i.jpg"; exiftool -q -overwrite_original "-EXIF:Orientation#=$i" "turned-$i.jpg"; done
# behind the end: a second picture as phones append them, and plain words
{ cat canaries.tmp.jpg; printf 'CANARY-TRAILER'; } >> phone.jpg
printf 'CANARY-TRAILER' | tee -a photo.png alpha.webp >> lossy.webp
rm ./*.tmp.jpg
