package org.caseassistant.bot.discord.emulator;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What holds for the commands that an app registers (Discord, Application Commands). */
final class CommandRules {

    static final int SUBCOMMAND = 1;

    static final int GROUP = 2;

    static final int STRING = 3;

    static final int INTEGER = 4;

    static final int BOOLEAN = 5;

    static final int NUMBER = 10;

    static final int ATTACHMENT = 11;

    private static final int NAME = 32;

    private static final int DESCRIPTION = 100;

    private static final int CHOICE = 100;

    private static final int OPTIONS = 25;

    private static final int STRING_LENGTH = 6000;

    private static final int CHARACTERS = 8000;

    private static final Pattern SLASH_NAME =
            Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Set<String> LOCALES = Set.of("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr",
            "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk",
            "hi", "th", "zh-CN", "ja", "zh-TW", "ko", "ar", "he");

    private static final Set<String> OPTION_FIELDS = Set.of("name_localizations", "description_localizations",
            "required", "choices", "options", "channel_types", "min_value", "max_value", "min_length", "max_length",
            "autocomplete", "file_types");

    private CommandRules() {}

    static void command(Cursor command) {
        if (!command.isObject(Set.of("name"), Set.of("id", "application_id", "version", "guild_id",
                "name_localizations", "description", "description_localizations", "options",
                "default_member_permissions", "dm_permission", "default_permission", "integration_types", "contexts",
                "type", "nsfw"))) {
            return;
        }
        int type = Json.number(command.node(), "type", 1);
        command.oneOf("type", Set.of(1, 2, 3));
        command.bool("nsfw", "dm_permission", "default_permission");
        subset(command, "contexts", Set.of(0, 1, 2));
        subset(command, "integration_types", Set.of(0, 1));
        command.optional("default_member_permissions").filter(p -> !p.node().asString("").matches("\\d{1,20}"))
                .ifPresent(p -> p.problem("NUMBER_TYPE_COERCE", "Value is not a set of permissions."));
        if (type == 1) {
            slashName(command);
            described(command);
            options(command, true);
        } else {
            command.string("name", 1, NAME);
            command.optional("options").ifPresent(options -> options.entries(0, 0));
            command.optional("name_localizations").ifPresent(l -> localizations(l, 1, NAME));
            if (!Json.text(command.node(), "description").isEmpty() || !command.node().path("options").isEmpty()) {
                command.problem("APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION",
                        "Context menu commands have neither description nor options");
            }
        }
        if (characters(command.node()) > CHARACTERS) {
            command.problem("APPLICATION_COMMAND_TOO_LARGE",
                    "Command exceeds maximum size (" + characters(command.node()) + " characters)");
        }
    }

    private static void subset(Cursor command, String key, Set<Integer> values) {
        command.optional(key).ifPresent(list -> {
            var seen = new HashSet<Integer>();
            for (var entry : list.entries(1, values.size())) {
                int value = entry.node().asInt(-1);
                if (!values.contains(value)) {
                    entry.problem("BASE_TYPE_CHOICES", "Value must be one of " + values + ".");
                }
                if (!seen.add(value)) {
                    entry.problem("LIST_ITEM_VALUE_DUPLICATED", "The value is there twice");
                }
            }
        });
    }

    private static void slashName(Cursor named) {
        named.optional("name").ifPresent(CommandRules::isSlashName);
        named.optional("name_localizations").ifPresent(l -> {
            localizations(l, 1, NAME);
            l.node().propertyNames().forEach(k -> isSlashName(l.at(k)));
        });
    }

    private static void isSlashName(Cursor name) {
        var text = name.node().stringValue("");
        if (!SLASH_NAME.matcher(text).matches() || !text.equals(text.toLowerCase(Locale.ROOT))) {
            name.problem("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static void described(Cursor described) {
        if (!described.has("description")) {
            described.at("description").problem("BASE_TYPE_REQUIRED", "This field is required");
        }
        described.string("description", 1, DESCRIPTION);
        described.optional("description_localizations").ifPresent(l -> localizations(l, 1, DESCRIPTION));
    }

    static void localizations(Cursor texts, int atLeast, int atMost) {
        if (!texts.isObject(Set.of(), LOCALES)) {
            return;
        }
        texts.node().propertyNames().forEach(k -> texts.string(k, atLeast, atMost));
    }

    private static void options(Cursor parent, boolean mayNest) {
        if (!parent.has("options")) {
            return;
        }
        var options = parent.at("options").entries(0, OPTIONS);
        boolean optional = false;
        for (var option : options) {
            option.isObject(Set.of("type", "name", "description"), OPTION_FIELDS);
            option.oneOf("type", Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
            slashName(option);
            described(option);
            option.bool("required", "autocomplete");
            if (option.type() == SUBCOMMAND || option.type() == GROUP) {
                nested(option, mayNest, parent.type() == GROUP);
            } else {
                boolean required = Json.flag(option.node(), "required");
                if (required && optional) {
                    option.problem("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                            "Required options must be placed before non-required options");
                }
                optional |= !required;
                value(option);
            }
        }
        boolean subcommands = options.stream().anyMatch(o -> o.type() == SUBCOMMAND || o.type() == GROUP);
        if (subcommands && options.stream().anyMatch(o -> o.type() > GROUP)) {
            parent.at("options").problem("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
        Cursor.unique(options, "name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name already used");
    }

    private static void nested(Cursor option, boolean mayNest, boolean inGroup) {
        if (!mayNest && !(inGroup && option.type() == SUBCOMMAND)) {
            option.at("type").problem("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Groups nest one level only");
            return;
        }
        if (option.type() == GROUP && !option.has("options")) {
            option.at("options").problem("BASE_TYPE_REQUIRED", "This field is required");
        }
        boolean others = Json.objects(option.node(), "options").stream()
                .anyMatch(child -> Json.number(child, "type", 0) != SUBCOMMAND);
        if (option.type() == GROUP && others) {
            option.at("options").problem("UNION_TYPE_CHOICES", "A group holds subcommands and nothing else");
        }
        options(option, false);
    }

    private static void value(Cursor option) {
        int type = option.type();
        boolean listed = type == STRING || type == INTEGER || type == NUMBER;
        refuse(option, !listed, "choices", "autocomplete");
        refuse(option, type != INTEGER && type != NUMBER, "min_value", "max_value");
        refuse(option, type != STRING, "min_length", "max_length");
        refuse(option, type != 7, "channel_types");
        refuse(option, type != ATTACHMENT, "file_types");
        refuse(option, true, "options");
        option.integer("min_length", 0, STRING_LENGTH);
        option.integer("max_length", 1, STRING_LENGTH);
        option.optional("choices").ifPresent(choices -> {
            if (Json.flag(option.node(), "autocomplete") && !choices.node().isEmpty()) {
                choices.problem("APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES",
                        "autocomplete may not be set to true if choices are present");
            }
            var entries = choices.entries(0, OPTIONS);
            for (var choice : entries) {
                choice.isObject(Set.of("name", "value"), Set.of("name_localizations"));
                choice.string("name", 1, CHOICE);
                choice.optional("name_localizations").ifPresent(l -> localizations(l, 1, CHOICE));
                choiceValue(choice, type);
            }
            Cursor.unique(entries, "name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE", "Duplicate name");
        });
    }

    private static void refuse(Cursor option, boolean when, String... keys) {
        for (var key : keys) {
            option.optional(key).filter(c -> when && !(c.node().isBoolean() && !c.node().booleanValue())
                    && !(c.node().isArray() && c.node().isEmpty())).ifPresent(
                            c -> c.problem("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                                    "An option of this type cannot have this field"));
        }
    }

    /** Checks that a choice's value fits the option's type. */
    static void choiceValue(Cursor choice, int type) {
        choice.optional("value").ifPresent(value -> {
            switch (type) {
                case INTEGER -> {
                    if (!value.node().isIntegralNumber() || Math.abs(value.node().doubleValue()) > 1L << 53) {
                        value.problem("NUMBER_TYPE_COERCE", "Value is not int.");
                    }
                }
                case NUMBER -> {
                    if (!value.node().isNumber()) {
                        value.problem("NUMBER_TYPE_COERCE", "Value is not a number.");
                    }
                }
                default -> value.isString(1, CHOICE);
            }
        });
    }

    /** What counts towards the 8000 characters: names, descriptions and values, of localisations the longest. */
    private static int characters(JsonNode node) {
        int total = longest(node, "name") + longest(node, "description");
        if (node.path("value").isString()) {
            total += Json.length(node.path("value").stringValue());
        }
        for (var key : List.of("options", "choices")) {
            for (var child : Json.list(node, key)) {
                total += characters(child);
            }
        }
        return total;
    }

    private static int longest(JsonNode node, String key) {
        int longest = Json.length(Json.text(node, key));
        for (var entry : Json.map(node, key + "_localizations")) {
            longest = Math.max(longest, Json.length(entry.stringValue("")));
        }
        return longest;
    }
}
