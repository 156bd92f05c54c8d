package vn.congbo.jbake;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map as FreeMarker's own {@code SimpleHash} shows it, but neither copied for each use nor changed by use: threads may share it. */
class DocumentHash implements TemplateHashModelEx {

    private final Map<String, ? extends @Nullable Object> fields;
    private final ObjectWrapper wrapper;

    DocumentHash(Map<String, ? extends @Nullable Object> fields, ObjectWrapper wrapper) {
        this.fields = fields;
        this.wrapper = wrapper;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        return wrapper.wrap(fields.get(key));
    }

    @Override
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public TemplateCollectionModel keys() {
        return new SimpleCollection(fields.keySet(), wrapper);
    }

    @Override
    public TemplateCollectionModel values() {
        return new SimpleCollection(fields.values(), wrapper);
    }
}
