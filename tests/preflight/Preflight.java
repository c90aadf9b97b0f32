import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Says of each file whether it is valid PDF/A-1b: one line a file, `VALID path` or `INVALID path: reasons`. */
public class Preflight {
    public static void main(String[] paths) throws Exception {
        for (String path : paths) {
            ValidationResult result = validate(new File(path));
            if (result.isValid()) {
                System.out.println("VALID " + path);
                continue;
            }
            StringBuilder reasons = new StringBuilder();
            for (ValidationResult.ValidationError error : result.getErrorsList()) {
                reasons.append(' ').append(error.getErrorCode()).append(' ').append(error.getDetails()).append(';');
            }
            System.out.println("INVALID " + path + ":" + reasons.toString().replace('\n', ' '));
        }
    }

    private static ValidationResult validate(File file) throws Exception {
        PreflightParser parser = new PreflightParser(file);
        try {
            parser.parse();
            try (PreflightDocument document = parser.getPreflightDocument()) {
                document.validate();
                return document.getResult();
            }
        } catch (SyntaxValidationException broken) {
            return broken.getResult();
        }
    }
}
