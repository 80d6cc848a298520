import com.sun.management.OperatingSystemMXBean;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.components.ResultFormatter;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.JCas;

/**
 * Runs HeidelTime over many texts in one virtual machine.
 *
 * Arguments: NEWS or NARRATIVES, the file that lists the texts (lines of "day TAB path"), the file to write.
 * Writes the CPU nanoseconds of the set-up; then per text a line "#", or "# failed", and its times, tab-separated.
 */
public class HeidelTime {
  public static void main(String[] arguments) throws Exception {
    try (PrintStream out = new PrintStream(arguments[2], "UTF-8")) {
      HeidelTimeStandalone reader =
          new HeidelTimeStandalone(
              Language.ENGLISH,
              DocumentType.valueOf(arguments[0]),
              OutputType.TIMEML,
              "config.props",
              POSTagger.TREETAGGER,
              false);
      OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      out.println(system.getProcessCpuTime());
      SimpleDateFormat iso = new SimpleDateFormat("yyyy-MM-dd");
      for (String line : Files.readAllLines(Path.of(arguments[1]))) {
        String[] listed = line.split("\t");
        String text = Files.readString(Path.of(listed[1]));
        try {
          String marks = reader.process(text, iso.parse(listed[0]), new Tabbed());
          out.print("#\n" + marks);
        } catch (Exception failure) {
          out.println("# failed");
        }
      }
    }
  }

  /** One time a line: first character, character after the last, type, value. */
  private static class Tabbed implements ResultFormatter {
    public String format(JCas annotated) {
      StringBuilder lines = new StringBuilder();
      FSIterator<?> times = annotated.getAnnotationIndex(Timex3.type).iterator();
      while (times.hasNext()) {
        Timex3 time = (Timex3) times.next();
        lines.append(time.getBegin()).append('\t').append(time.getEnd()).append('\t');
        lines.append(time.getTimexType()).append('\t').append(time.getTimexValue()).append('\n');
      }
      return lines.toString();
    }
  }
}
