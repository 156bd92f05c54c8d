package vn.congbo.source;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** A YAML file as plain maps, lists and values, for templates that ask for them by name. No tag can create an object. */
public final class YamlData {

    private YamlData() {}

    /** @return {@code null} when the file is empty or broken; the problems then say why */
    public static @Nullable Object read(String text, Place file, Problems problems) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(Fault.BAD_YAML, file.at(line), String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            problems.add(Fault.BAD_YAML, file, String.valueOf(e.getMessage()));
        }
        return null;
    }
}
