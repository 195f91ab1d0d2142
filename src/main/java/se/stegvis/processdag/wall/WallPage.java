package se.stegvis.processdag.wall;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A wall's address leads to its page, which is a static file: the same for every key, and for one that opens nothing. */
@Controller
class WallPage {

    @GetMapping("/vagg/{key:[A-Za-z0-9_-]{43}}")
    String page() {
        return "forward:/vagg/wall.html";
    }
}
