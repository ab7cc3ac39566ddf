package org.caseassistant.bot.discord.emulator;

import java.util.List;
import java.util.Set;

/** The components of a message: five rows, or with IS_COMPONENTS_V2 a tree of forty (Discord, Component Reference). */
final class MessageComponentRules {

    static final int TREE = 40;

    static final int TEXT = 4000;

    private static final int ROWS = 5;

    private static final int BUTTONS = 5;

    private static final int SECTION_TEXTS = 3;

    private static final int GALLERY_ITEMS = 10;

    private static final int DESCRIPTION = 1024;

    private static final int URL = 2048;

    private static final int COLOR = 0xFFFFFF;

    private final Set<String> fileNames;

    /**
     * Knows which files a message has.
     *
     * @param fileNames what {@code attachment://} may name
     */
    MessageComponentRules(Set<String> fileNames) {
        this.fileNames = fileNames;
    }

    void check(Cursor components, boolean v2) {
        var top = components.entries(0, v2 ? TREE : ROWS);
        for (var component : top) {
            if (ComponentRules.isAmong(component, v2 ? Kind.TOP_OF_MESSAGE : Set.of(Kind.ROW))) {
                component(component);
            }
        }
        if (v2) {
            if (Tree.all(components.node()).size() > TREE) {
                components.problem("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                        "The total number of components cannot exceed " + TREE);
            }
            int text = Tree.texts(components.node()).stream().mapToInt(Json::length).sum();
            if (text > TEXT) {
                components.problem("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                        "The total displayable text cannot exceed " + TEXT + " characters");
            }
        }
        ComponentRules.unique(components);
    }

    private void component(Cursor component) {
        switch (component.type()) {
            case Kind.ROW -> row(component);
            case Kind.TEXT -> ComponentRules.text(component, TEXT);
            case Kind.SECTION -> section(component);
            case Kind.GALLERY -> gallery(component);
            case Kind.FILE -> file(component);
            case Kind.SEPARATOR -> {
                component.isObject(Set.of("type"), Set.of("id", "divider", "spacing"));
                component.bool("divider");
                component.oneOf("spacing", Set.of(1, 2));
            }
            default -> container(component);
        }
    }

    private static void row(Cursor row) {
        row.isObject(Set.of("type", "components"), Set.of("id"));
        var children = row.has("components") ? row.at("components").entries(1, BUTTONS) : List.<Cursor>of();
        boolean buttons = children.stream().allMatch(c -> c.type() == Kind.BUTTON);
        if (!buttons && children.size() > 1) {
            row.at("components").problem("COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "A row holds up to five buttons or one select");
        }
        for (var child : children) {
            if (child.type() == Kind.BUTTON) {
                if (ComponentRules.isAmong(child, Set.of(Kind.BUTTON))) {
                    ComponentRules.button(child);
                }
            } else if (ComponentRules.isAmong(child, Kind.SELECTS)) {
                ComponentRules.select(child);
            }
        }
    }

    private void section(Cursor section) {
        section.isObject(Set.of("type", "components", "accessory"), Set.of("id"));
        if (section.has("components")) {
            for (var child : section.at("components").entries(1, SECTION_TEXTS)) {
                if (ComponentRules.isAmong(child, Set.of(Kind.TEXT))) {
                    ComponentRules.text(child, TEXT);
                }
            }
        }
        section.optional("accessory").ifPresent(accessory -> {
            if (!ComponentRules.isAmong(accessory, Set.of(Kind.BUTTON, Kind.THUMBNAIL))) {
                return;
            }
            if (accessory.type() == Kind.BUTTON) {
                ComponentRules.button(accessory);
            } else {
                accessory.isObject(Set.of("type", "media"), Set.of("id", "description", "spoiler"));
                shown(accessory);
            }
        });
    }

    private void gallery(Cursor gallery) {
        gallery.isObject(Set.of("type", "items"), Set.of("id"));
        if (gallery.has("items")) {
            for (var item : gallery.at("items").entries(1, GALLERY_ITEMS)) {
                if (item.isObject(Set.of("media"), Set.of("description", "spoiler"))) {
                    shown(item);
                }
            }
        }
    }

    private void shown(Cursor item) {
        item.string("description", 1, DESCRIPTION);
        item.bool("spoiler");
        item.optional("media").ifPresent(m -> media(m, "http", "https", "attachment"));
    }

    private void file(Cursor file) {
        // The name and the size are ignored in requests.
        file.isObject(Set.of("type", "file"), Set.of("id", "spoiler", "name", "size"));
        file.bool("spoiler");
        file.optional("file").ifPresent(m -> media(m, "attachment"));
    }

    private void media(Cursor media, String... schemes) {
        if (!media.isObject(Set.of("url"), Set.of())) {
            return;
        }
        media.url("url", URL, schemes);
        var url = Json.text(media.node(), "url");
        if (url.startsWith("attachment://") && !fileNames.contains(url.substring("attachment://".length()))) {
            media.at("url").problem("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                    "The referenced attachment was not found");
        }
    }

    private void container(Cursor container) {
        container.isObject(Set.of("type", "components"), Set.of("id", "accent_color", "spoiler"));
        container.integer("accent_color", 0, COLOR);
        container.bool("spoiler");
        if (container.has("components")) {
            for (var child : container.at("components").entries(1, TREE)) {
                if (ComponentRules.isAmong(child, Kind.IN_CONTAINER)) {
                    component(child);
                }
            }
        }
    }
}
