package vn.congbo.jbake;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of models made beforehand, for all threads. */
final class Sequence implements TemplateSequenceModel {

    private final List<TemplateModel> items;

    Sequence(List<TemplateModel> items) {
        this.items = List.copyOf(items);
    }

    @Override
    public @Nullable TemplateModel get(int index) {
        return index >= 0 && index < items.size() ? items.get(index) : null;
    }

    @Override
    public int size() {
        return items.size();
    }
}
