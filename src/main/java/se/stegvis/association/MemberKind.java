package se.stegvis.association;

/** The four parties of lag (2003:1210) 4 §; a förbund may have several kommuner. */
public enum MemberKind {
    FORSAKRINGSKASSAN,
    ARBETSFORMEDLINGEN,
    REGION,
    MUNICIPALITY
}
