package se.stegvis;

import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.stegvis.benefit.calculate.Calculate;
import se.stegvis.evaluation.CheckGoals;
import se.stegvis.operations.Command;

/** The application: one process, one jar. */
@SpringBootApplication
public class Stegvis {

    public static void main(String[] args) {
        Optional<CheckGoals> check = CheckGoals.in(args);
        if (check.isPresent()) {
            System.exit(check.get().run());
        }
        Optional<Calculate> calculate = Calculate.in(args);
        if (calculate.isPresent()) {
            System.exit(calculate.get().run());
        }
        Optional<Command> command = Command.in(args);
        if (command.isPresent()) {
            System.exit(command.get().run());
        }
        SpringApplication.run(Stegvis.class, args);
    }
}
