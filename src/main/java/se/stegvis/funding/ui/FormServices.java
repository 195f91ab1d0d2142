package se.stegvis.funding.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.announcement.Announcements;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.AnswerService;
import se.stegvis.funding.ApplicationNews;
import se.stegvis.funding.ApplicationService;
import se.stegvis.funding.AttachmentService;
import se.stegvis.funding.BudgetFileService;
import se.stegvis.funding.BudgetService;
import se.stegvis.funding.ConflictService;
import se.stegvis.funding.EffectChainService;
import se.stegvis.funding.FormMoveService;
import se.stegvis.funding.GoalService;
import se.stegvis.funding.PartnerService;
import se.stegvis.funding.PresenceService;
import se.stegvis.funding.StartService;
import se.stegvis.funding.SubmissionService;
import se.stegvis.goal.IndicatorService;

/** All that the pages of an application call. */
@Component
record FormServices(
        ApplicationService applications,
        StartService starts,
        FormMoveService moves,
        AnswerService answers,
        PartnerService partners,
        GoalService goals,
        IndicatorService indicators,
        EffectChainService chain,
        BudgetService budget,
        AttachmentService attachments,
        BudgetFileService budgetFiles,
        SubmissionService submission,
        ConflictService conflicts,
        PresenceService presence,
        ApplicationNews news,
        Announcements announcements,
        PaperRenderer papers,
        CurrentActor actor,
        Texts texts,
        Clock clock) {}
