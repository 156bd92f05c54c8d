package vn.congbo.render;

/** A template asks for an asset that is not there. */
final class MissingAsset extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingAsset(String name) {
        super(name);
    }
}
