package se.stegvis.board;

import se.stegvis.funding.SubmittedGoal;

/**
 * A goal of an application that is being prepared.
 *
 * @param application the application's name
 * @param number the goal's place in its application, 1 first
 */
public record GoalLine(CaseFileId caseFile, String application, String caseNumber, int number, SubmittedGoal goal) {}
