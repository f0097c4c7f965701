import java.io.FileInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDFs with the veraPDF engine: {@code Conformance PROFILE,PROFILE FILE...}, with profiles such as {@code ua1} and {@code 3a}.
 * Prints each broken rule once a file, with how often and where first. Exit status 1 where any file breaks any rule.
 */
class Conformance {
    private static final class Broken {
        final TestAssertion first;
        int times = 1;

        Broken(TestAssertion first) {
            this.first = first;
        }
    }

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        int checks = 0;
        int failures = 0;
        for (String profile : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("unknown profile " + profile);
                System.exit(64);
            }
            for (String file : List.of(arguments).subList(1, arguments.length)) {
                checks++;
                if (!conforms(file, flavour)) {
                    failures++;
                }
            }
        }
        System.out.println((checks - failures) + " of " + checks + " checks passed");
        System.exit(failures > 0 ? 1 : 0);
    }

    private static boolean conforms(String file, PDFAFlavour flavour) {
        try (FileInputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                return true;
            }
            Map<String, Broken> rules = new LinkedHashMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) {
                    continue;
                }
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                Broken known = rules.putIfAbsent(rule, new Broken(assertion));
                if (known != null) {
                    known.times++;
                }
            }
            System.out.println(file + ": breaks " + flavour.getId());
            rules.forEach((rule, broken) -> System.out.println(
                    "  " + rule + ", " + broken.times + " times: " + broken.first.getMessage() + " at " + broken.first.getLocation().getContext()));
        } catch (Exception error) {
            System.out.println(file + ": cannot be validated for " + flavour.getId() + ": " + error.getMessage());
        }
        return false;
    }
}
