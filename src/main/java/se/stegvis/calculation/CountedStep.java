package se.stegvis.calculation;

/** How many took a step. */
public record CountedStep(LivingStep step, int people) {}
