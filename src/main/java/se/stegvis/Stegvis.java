package se.stegvis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process, one jar. */
@SpringBootApplication
public class Stegvis {

    public static void main(String[] args) {
        SpringApplication.run(Stegvis.class, args);
    }
}
