# The application as one image; `docker compose build` makes it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN dotnet publish src/GrcPortal.Web -c Release -r linux-x64 --no-self-contained -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN useradd --system --create-home grcportal && mkdir -p /var/lib/grcportal/files && chown grcportal /var/lib/grcportal/files
WORKDIR /app
COPY --from=build /app .
COPY --from=build /src/src/GrcPortal.Web/node_modules/@img/sharp-libvips-linux-x64/lib /opt/libvips
ENV GRC_LIBVIPS=/opt/libvips/libvips-cpp.so \
    ASPNETCORE_URLS=http://+:8080 \
    Files__Path=/var/lib/grcportal/files
USER grcportal
EXPOSE 8080
ENTRYPOINT ["dotnet", "GrcPortal.Web.dll"]
