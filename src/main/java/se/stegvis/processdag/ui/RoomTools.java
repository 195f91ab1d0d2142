package se.stegvis.processdag.ui;

import org.springframework.stereotype.Component;
import se.stegvis.processdag.QuestionSheet;
import se.stegvis.processdag.ThemesOnTheSpot;
import se.stegvis.processdag.WallService;
import se.stegvis.processdag.WorkshopRoom;

/** What the processledare's page asks of the room, handed on together. */
@Component
record RoomTools(WorkshopRoom room, ThemesOnTheSpot themes, QuestionSheet sheet, WallService walls) {}
