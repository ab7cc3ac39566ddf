package org.caseassistant.bot.slack.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit of Block Kit, one over; and that what lies on the limits is taken. */
class BlockKitTest {

    private static String of(int length) {
        return "x".repeat(length);
    }

    private static String plain(String text) {
        return "{'type':'plain_text','text':'%s'}".formatted(text);
    }

    private static String mrkdwn(String text) {
        return "{'type':'mrkdwn','text':'%s'}".formatted(text);
    }

    private static String section(String text) {
        return "{'type':'section','text':%s}".formatted(mrkdwn(text));
    }

    private static String option(int number) {
        return "{'text':%s,'value':'v%d'}".formatted(plain("o" + number), number);
    }

    private static String options(int count) {
        return many(count, BlockKitTest::option);
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.rangeClosed(1, count).mapToObj(one).collect(Collectors.joining(",", "[", "]"));
    }

    private static String button(String more) {
        return "{'type':'button','text':%s%s}".formatted(plain("Go"), more);
    }

    private static String actions(String... elements) {
        return "{'type':'actions','elements':[%s]}".formatted(String.join(",", elements));
    }

    private static String select(String more) {
        return actions("{'type':'static_select','action_id':'s','options':%s%s}".formatted(options(3), more));
    }

    private static String input(String element) {
        return "{'type':'input','label':%s,'element':%s}".formatted(plain("Label"), element);
    }

    private static String textInput(String more) {
        return input("{'type':'plain_text_input','action_id':'t'%s}".formatted(more));
    }

    private static String modal(String more, String... blocks) {
        return "{'type':'modal','title':%s,'submit':%s%s,'blocks':[%s]}".formatted(plain("Title"), plain("Send"), more,
                String.join(",", blocks));
    }

    private static String home(String... blocks) {
        return "{'type':'home','blocks':[%s]}".formatted(String.join(",", blocks));
    }

    private static List<String> problems(String payload) {
        var json = payload.replace('\'', '"');
        return json.startsWith("[") ? BlockKit.problemsOfMessage(json) : BlockKit.problemsOfView(json);
    }

    private static Arguments message(String name, String block, String problem) {
        return arguments(name, "[" + block + "]", problem);
    }

    private static Arguments view(String name, String view, String problem) {
        return arguments(name, view, problem);
    }

    static Stream<Arguments> badBlocks() {
        return Stream.of(message("51 blocks", many(51, _ -> "{'type':'divider'}").replaceAll("^\\[|]$", ""),
                "no more than 50 items"),
                message("section of 3001", section(of(3001)),
                        "less than 3001 characters [json-pointer:/blocks/0/text/text]"),
                message("empty section", section(""), "more than 0 characters"),
                message("section without text", "{'type':'section'}", "either `text` or `fields`"),
                message("11 fields", "{'type':'section','fields':%s}".formatted(many(11, _ -> mrkdwn("f"))),
                        "no more than 10"),
                message("field of 2001", "{'type':'section','fields':[%s]}".formatted(mrkdwn(of(2001))),
                        "less than 2001"),
                message("unknown block", "{'type':'sections'}", "unsupported type: sections"),
                message("unknown key", "{'type':'divider','id':'1'}", "unknown: id"),
                message("block_id of 256", "{'type':'divider','block_id':'%s'}".formatted(of(256)), "less than 256"),
                message("same block_id", "{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}",
                        "`block_id` \"a\" already exists"),
                message("header of 151", "{'type':'header','text':%s}".formatted(plain(of(151))), "less than 151"),
                message("header in mrkdwn", "{'type':'header','text':%s}".formatted(mrkdwn("h")),
                        "must be a plain_text"),
                message("11 context elements", "{'type':'context','elements':%s}".formatted(many(11, _ -> mrkdwn("c"))),
                        "no more than 10"),
                message("image without alt", "{'type':'image','image_url':'https://e.org/a.png'}",
                        "missing required field: alt_text"),
                message("image URL of 3001", "{'type':'image','alt_text':'a','image_url':'%s'}".formatted(of(3001)),
                        "less than 3001"),
                message("markdown of 12001", "{'type':'markdown','text':'%s'}".formatted(of(12001)), "less than 12001"),
                message("input without label", "{'type':'input','element':{'type':'plain_text_input','action_id':'t'}}",
                        "missing required field: label"),
                message("table of 101 rows",
                        "{'type':'table','rows':%s}".formatted(many(101, _ -> "[{'type':'raw_text','text':'r'}]")),
                        "no more than 100"));
    }

    static Stream<Arguments> badButtons() {
        return Stream.of(
                message("26 actions",
                        actions(many(26, i -> button(",'action_id':'b" + i + "'")).replaceAll("^\\[|]$", "")),
                        "no more than 25"),
                message("no actions", actions(), "no less than 1"),
                message("same action_id", actions(button(",'action_id':'a'"), button(",'action_id':'a'")),
                        "`action_id` \"a\" already exists [json-pointer:/blocks/0/elements/1/action_id]"),
                message("action_id of 256", actions(button(",'action_id':'%s'".formatted(of(256)))), "less than 256"),
                message("button text of 76", actions(button("").replace("Go", of(76))), "less than 76"),
                message("button in mrkdwn", actions(button("").replace("plain_text", "mrkdwn")),
                        "must be a plain_text"),
                message("button value of 2001", actions(button(",'value':'%s'".formatted(of(2001)))), "less than 2001"),
                message("button URL of 3001", actions(button(",'url':'%s'".formatted(of(3001)))), "less than 3001"),
                message("button style", actions(button(",'style':'default'")), "must be one of [danger, primary]"),
                message("confirm without deny",
                        actions(button(",'confirm':{'title':%1$s,'text':%1$s,'confirm':%1$s}".formatted(plain("c")))),
                        "missing required field: deny"),
                confirm("title", 101), confirm("text", 301), confirm("confirm", 31), confirm("deny", 31));
    }

    private static Arguments confirm(String part, int length) {
        var whole = "{'title':%1$s,'text':%1$s,'confirm':%1$s,'deny':%1$s}".formatted(plain("c"));
        var broken = whole.replace("'" + part + "':" + plain("c"), "'" + part + "':" + plain(of(length)));
        return message("confirm " + part, actions(button(",'confirm':" + broken)), "less than " + length);
    }

    static Stream<Arguments> badElements() {
        return Stream.of(
                message("text input in actions", actions("{'type':'plain_text_input','action_id':'t'}"),
                        "not allowed in ACTIONS"),
                message("date and time in a section",
                        "{'type':'section','text':%s,'accessory':{'type':'datetimepicker','action_id':'d'}}"
                                .formatted(plain("s")),
                        "not allowed in SECTION"),
                message("file input in a message", input("{'type':'file_input','action_id':'f'}"),
                        "not allowed on the surface MESSAGE"),
                message("e-mail input in a message", input("{'type':'email_text_input','action_id':'e'}"),
                        "not allowed on the surface MESSAGE"),
                message("unknown element", actions("{'type':'slider','action_id':'s'}"), "unsupported type: slider"),
                message("unknown key", actions(button(",'label':'x'")), "unknown: label"),
                message("date", actions("{'type':'datepicker','action_id':'d','initial_date':'2026-13-01'}"),
                        "YYYY-MM-DD"),
                message("time", actions("{'type':'timepicker','action_id':'d','initial_time':'24:00'}"), "HH:mm"),
                message("moment in milliseconds",
                        actions("{'type':'datetimepicker','action_id':'d','initial_date_time':1700000000000}"),
                        "no more than 9999999999"));
    }

    static Stream<Arguments> badMenus() {
        var overflow = "{'type':'overflow','action_id':'o','options':%s}";
        return Stream.of(message("101 options", select("").replace(options(3), options(101)), "no more than 100"),
                message("no options", select("").replace(options(3), "[]"), "no less than 1"),
                message("options and groups", select(",'option_groups':[]"), "either `options` or `option_groups`"),
                message("101 groups", actions("{'type':'static_select','action_id':'s','option_groups':%s}".formatted(
                        many(101, i -> "{'label':%s,'options':%s}".formatted(plain("g" + i), options(1))))),
                        "no more than 100"),
                message("option text of 76", select("").replace("o1", of(76)), "less than 76"),
                message("option value of 76", select("").replace("v1", of(76)), "less than 76"),
                message("option description of 76",
                        select("").replace("'value':'v1'", "'value':'v1','description':" + plain(of(76))),
                        "less than 76"),
                message("option in mrkdwn", select("").replaceFirst("plain_text", "mrkdwn"), "must be a plain_text"),
                message("option with URL", select("").replace("'value':'v1'", "'value':'v1','url':'https://e.org'"),
                        "unknown: url"),
                message("same option value", select("").replace("v2", "v1"), "value must be unique"),
                message("placeholder of 151", select(",'placeholder':" + plain(of(151))), "less than 151"),
                message("initial option elsewhere", select(",'initial_option':" + option(4)), "exactly match"),
                message("initial option with other text",
                        select(",'initial_option':{'text':%s,'value':'v1'}".formatted(plain("other"))),
                        "exactly match"),
                message("initial options elsewhere",
                        actions("{'type':'checkboxes','action_id':'c','options':%s,'initial_options':[%s]}"
                                .formatted(options(2), option(3))),
                        "exactly match"),
                message("1 overflow option", actions(overflow.formatted(options(1))), "no less than 2"),
                message("6 overflow options", actions(overflow.formatted(options(6))), "no more than 5"),
                message("11 radio buttons",
                        actions("{'type':'radio_buttons','action_id':'r','options':%s}".formatted(options(11))),
                        "no more than 10"),
                message("11 checkboxes",
                        actions("{'type':'checkboxes','action_id':'r','options':%s}".formatted(options(11))),
                        "no more than 10"),
                message("no items",
                        actions("{'type':'multi_static_select','action_id':'m','max_selected_items':0,'options':%s}"
                                .formatted(options(2))),
                        "no less than 1"));
    }

    static Stream<Arguments> badViews() {
        var divider = "{'type':'divider'}";
        return Stream.of(
                view("101 blocks", modal("", many(101, _ -> divider).replaceAll("^\\[|]$", "")), "no more than 100"),
                view("title of 25", modal("", divider).replace("Title", of(25)), "less than 25"),
                view("submit of 25", modal("", divider).replace("Send", of(25)), "less than 25"),
                view("close of 25", modal(",'close':" + plain(of(25)), divider), "less than 25"),
                view("no title", "{'type':'modal','blocks':[]}", "missing required field: title"),
                view("input without submit",
                        "{'type':'modal','title':%s,'blocks':[%s]}".formatted(plain("T"), textInput("")),
                        "must define `submit`"),
                view("private_metadata of 3001", modal(",'private_metadata':'%s'".formatted(of(3001)), divider),
                        "less than 3001"),
                view("callback_id of 256", modal(",'callback_id':'%s'".formatted(of(256)), divider), "less than 256"),
                view("unknown key", modal(",'state':{}", divider), "unknown: state"),
                view("title in a Home tab", home(divider).replace("'home'", "'home','title':" + plain("T")),
                        "unknown: title"),
                view("unknown type", "{'type':'dialog','blocks':[]}", "unsupported type: dialog"),
                view("date and time in a Home tab", home(actions("{'type':'datetimepicker','action_id':'d'}")),
                        "not allowed on the surface HOME"),
                view("markdown in a modal", modal("", "{'type':'markdown','text':'m'}"), "messages only"));
    }

    static Stream<Arguments> badInputs() {
        return Stream.of(
                view("label of 2001", modal("", textInput("").replace("Label", of(2001))), "less than 2001"),
                view("hint of 2001",
                        modal("", textInput("").replace("'type':'input'", "'type':'input','hint':" + plain(of(2001)))),
                        "less than 2001"),
                view("min_length of 3001", modal("", textInput(",'min_length':3001")), "no more than 3000"),
                view("max_length of 3001", modal("", textInput(",'max_length':3001")), "no more than 3000"),
                view("max_length of 0", modal("", textInput(",'max_length':0")), "no less than 1"),
                view("min above max", modal("", textInput(",'min_length':5,'max_length':4")), "must not be greater"),
                view("initial value above max", modal("", textInput(",'max_length':3,'initial_value':'four'")),
                        "less than 4"),
                view("11 files", modal("", input("{'type':'file_input','action_id':'f','max_files':11}")),
                        "no more than 10"),
                view("0 files", modal("", input("{'type':'file_input','action_id':'f','max_files':0}")),
                        "no less than 1"),
                view("number without decimals", modal("", input("{'type':'number_input','action_id':'n'}")),
                        "missing required field: is_decimal_allowed"),
                view("two in focus", modal("", textInput(",'focus_on_load':true"), textInput(",'focus_on_load':true")),
                        "only one element"),
                view("dispatch on nothing", modal("", textInput(",'dispatch_action_config':{'trigger_actions_on':[]}")),
                        "no less than 1"),
                view("dispatch on a word",
                        modal("", textInput(",'dispatch_action_config':{'trigger_actions_on':['on_blur']}")),
                        "on_enter_pressed or"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"badBlocks", "badButtons", "badElements", "badMenus", "badViews", "badInputs"})
    void whatIsOneOverALimitIsRefused(String name, String payload, String problem) {
        assertThat(problems(payload)).as(name).anySatisfy(p -> assertThat(p).contains(problem));
    }

    @Test
    void whatLiesOnTheLimitsOfMessagesIsTaken() {
        assertThat(problems("[%s]".formatted(String.join(",", section(of(3000)), select(""),
                select("").replace(options(3), options(100)), select(",'initial_option':" + option(2)),
                select(",'initial_option':{'text':{'type':'plain_text','text':'o1','emoji':true},'value':'v1'}"),
                "{'type':'header','text':%s}".formatted(plain(of(150))),
                "{'type':'section','fields':%s}".formatted(many(10, _ -> mrkdwn(of(2000)))),
                actions(many(25, i -> button(",'action_id':'b%d','value':'%s'".formatted(i, of(2000))))
                        .replaceAll("^\\[|]$", "")),
                actions("{'type':'overflow','action_id':'o','options':%s}".formatted(options(5))),
                textInput(",'max_length':3000,'placeholder':" + plain(of(150))),
                "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':%s}]}"
                        .formatted("[{'type':'text','text':'t'}]")))))
                .isEmpty();
    }

    @Test
    void whatLiesOnTheLimitsOfViewsIsTaken() {
        assertThat(problems(
                modal(",'private_metadata':'%s','close':%s,'notify_on_close':true".formatted(of(3000), plain(of(24))),
                        input("{'type':'file_input','action_id':'f','max_files':10,'filetypes':['pdf']}"),
                        input("{'type':'number_input','action_id':'n','is_decimal_allowed':false}"),
                        input("{'type':'email_text_input','action_id':'e'}"),
                        input("{'type':'datetimepicker','action_id':'d','initial_date_time':1700000000}"),
                        input("{'type':'external_select','action_id':'x','min_query_length':0}"))))
                .isEmpty();
        assertThat(problems(home(many(100, i -> section("s" + i)).replaceAll("^\\[|]$", "")))).isEmpty();
    }

    @Test
    void anEmojiCountsAsOneCharacter() {
        assertThat(problems("[{'type':'header','text':%s}]".formatted(plain("\uD83D\uDE00".repeat(150))))).isEmpty();
    }
}
