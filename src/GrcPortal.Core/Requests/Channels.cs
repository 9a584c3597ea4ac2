namespace GrcPortal.Core.Requests;

/// <summary>How a demand came in.</summary>
public enum ChannelIn
{
    Portal,
    MobileApp,
    Phone,
    Counter,
    Letter,
    RegisteredLetter,
    Email,
    Sms,
    SocialNetwork,
    ElectedMember,
    FieldAgent,
    Partner,
    FranceServices,
}

/// <summary>How its requester is answered; <see cref="None"/> when nobody can or wants to be.</summary>
public enum ChannelOut
{
    Email,
    Sms,
    Letter,
    Phone,
    Counter,
    Portal,
    None,
}
