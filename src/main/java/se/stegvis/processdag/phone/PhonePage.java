package se.stegvis.processdag.phone;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The short addresses that people type or scan lead to the phone's page, which is a static file. */
@Controller
class PhonePage {

    @GetMapping({"/dag", "/dag/", "/dag/{code:[A-Za-z0-9 -]{1,12}}"})
    String page() {
        return "forward:/dag/phone.html";
    }
}
