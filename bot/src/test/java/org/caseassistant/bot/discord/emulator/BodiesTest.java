package org.caseassistant.bot.discord.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** One body beyond each limit, and the bodies at the limits. */
class BodiesTest {

    private static final String ROW = "{'type':1,'components':[%s]}";

    private static final String BUTTON = "{'type':2,'style':1,'label':'Go','custom_id':'go%s'}";

    private static final String OPTION = "{'label':'L%1$s','value':'v%1$s'}";

    private static String json(String text, Object... parts) {
        return String.format(text.replace('\'', '"'), parts);
    }

    private static String many(int count, String part) {
        return IntStream.range(0, count).mapToObj(i -> json(part, i)).collect(Collectors.joining(","));
    }

    private static String chars(int count) {
        return "x".repeat(count);
    }

    private static String legacy(String fields) {
        return "{" + json(fields) + "}";
    }

    private static String row(String components) {
        return legacy("'content':'a','components':[" + json(ROW, components) + "]");
    }

    private static String v2(String components) {
        return "{" + json("'flags':32768,'components':[") + components.replace('\'', '"') + "]}";
    }

    private static String select(String more, String options) {
        return row("{'type':3,'custom_id':'s'" + more + ",'options':[" + options + "]}");
    }

    private static String text(String content) {
        return json("{'type':10,'content':'%s'}", content);
    }

    private static String label(String component) {
        return json("{'custom_id':'m','title':'T','components':[{'type':18,'label':'L','component':%s}]}",
                component.replace('\'', '"'));
    }

    private static String option(String fields) {
        return json("{'name':'case','description':'d','options':[{'name':'o','description':'d'," + fields + "}]}");
    }

    private static List<String> messageProblems(String body) {
        var cursor = Cursor.at(Json.parse(body));
        assertThat(cursor.node()).isInstanceOf(ObjectNode.class);
        MessageRules.check(MessageRules.Place.CREATE, cursor, Json.object(), List.of());
        return cursor.problems().all();
    }

    private static List<String> modalProblems(String body) {
        var cursor = Cursor.at(Json.parse(body));
        assertThat(cursor.node()).isInstanceOf(ObjectNode.class);
        ModalRules.modal(cursor);
        return cursor.problems().all();
    }

    private static List<String> commandProblems(String body) {
        var cursor = Cursor.at(Json.parse(body));
        assertThat(cursor.node()).isInstanceOf(ObjectNode.class);
        CommandRules.command(cursor);
        return cursor.problems().all();
    }

    static Stream<Arguments> badMessages() {
        return Stream.of(
                Arguments.of("content", legacy("'content':'" + chars(2001) + "'")),
                Arguments.of("contents", legacy("'content':'a','contents':'b'")),
                Arguments.of("nonce", legacy("'content':'a','nonce':'" + chars(26) + "'")),
                Arguments.of("flags", legacy("'content':'a','flags':64")),
                Arguments.of("embeds", legacy("'embeds':[" + many(11, "{'title':'%s'}") + "]")),
                Arguments.of("title", legacy("'embeds':[{'title':'" + chars(257) + "'}]")),
                Arguments.of("description", legacy("'embeds':[{'description':'" + chars(4097) + "'}]")),
                Arguments.of("fields",
                        legacy("'embeds':[{'fields':[" + many(26, "{'name':'n%s','value':'v'}") + "]}]")),
                Arguments.of("name",
                        legacy("'embeds':[{'fields':[{'name':'" + chars(257) + "','value':'v'}]}]")),
                Arguments.of("value",
                        legacy("'embeds':[{'fields':[{'name':'n','value':'" + chars(1025) + "'}]}]")),
                Arguments.of("footer", legacy("'embeds':[{'footer':{'text':'" + chars(2049) + "'}}]")),
                Arguments.of("author", legacy("'embeds':[{'author':{'name':'" + chars(257) + "'}}]")),
                Arguments.of("embeds: Embed size", legacy("'embeds':[{'description':'" + chars(4000)
                        + "'},{'description':'" + chars(2001) + "'}]")),
                Arguments.of("allowed_mentions.users",
                        legacy("'content':'a','allowed_mentions':{'users':[" + many(101, "'%s1'") + "]}")),
                Arguments.of("allowed_mentions.parse",
                        legacy("'content':'a','allowed_mentions':{'parse':['users'],'users':['1']}")),
                Arguments.of("allowed_mentions.parse.0",
                        legacy("'content':'a','allowed_mentions':{'parse':['all']}")),
                Arguments.of("attachments.0.id", legacy("'content':'a','attachments':[{'id':'7'}]")),
                Arguments.of("message_reference.message_id", legacy("'content':'a','message_reference':{}")),
                Arguments.of("components", legacy("'content':'a','components':["
                        + many(6, "{'type':1,'components':[" + BUTTON + "]}") + "]")),
                Arguments.of("components", row(many(6, BUTTON))),
                Arguments.of("components.0.components", row("")),
                Arguments.of("components: Component custom id", row(many(1, BUTTON) + "," + many(1, BUTTON))),
                Arguments.of("label", row("{'type':2,'style':1,'custom_id':'a','label':'" + chars(81) + "'}")),
                Arguments.of("custom_id",
                        row("{'type':2,'style':1,'label':'a','custom_id':'" + chars(101) + "'}")),
                Arguments.of("custom_id", row("{'type':2,'style':1,'label':'a','custom_id':''}")),
                Arguments.of("custom_id", row("{'type':2,'style':1,'label':'a'}")),
                Arguments.of("A button must have", row("{'type':2,'style':1,'custom_id':'a'}")),
                Arguments.of("url", row("{'type':2,'style':1,'label':'a','custom_id':'a','url':'https://a.org'}")),
                Arguments.of("url", row("{'type':2,'style':5,'label':'a'}")),
                Arguments.of("custom_id",
                        row("{'type':2,'style':5,'label':'a','custom_id':'a','url':'https://a.org'}")),
                Arguments.of("url", row("{'type':2,'style':5,'label':'a','url':'javascript:alert(1)'}")),
                Arguments.of("url",
                        row("{'type':2,'style':5,'label':'a','url':'https://a.org/" + chars(500) + "'}")),
                Arguments.of("style", row("{'type':2,'style':7,'label':'a','custom_id':'a'}")),
                Arguments.of("type", row("{'type':4,'style':1,'custom_id':'a'}")),
                Arguments.of("type", legacy("'content':'a','components':[" + many(1, BUTTON) + "]")),
                Arguments.of("type", legacy("'content':'a','components':[{'type':10,'content':'b'}]")),
                Arguments.of("five buttons or one select",
                        row(many(1, BUTTON) + ",{'type':3,'custom_id':'s','options':[" + many(1, OPTION) + "]}")),
                Arguments.of("options", select("", many(26, OPTION))),
                Arguments.of("options", select("", "")),
                Arguments.of("already used", select("", many(1, OPTION) + "," + many(1, OPTION))),
                Arguments.of("placeholder", select(",'placeholder':'" + chars(151) + "'", many(1, OPTION))),
                Arguments.of("max_values", select(",'max_values':3", many(2, OPTION))),
                Arguments.of("max_values", select(",'max_values':26", many(25, OPTION))),
                Arguments.of("min_values", select(",'min_values':2", many(3, OPTION))),
                Arguments.of("default", select("", "{'label':'a','value':'a','default':true},"
                        + "{'label':'b','value':'b','default':true}")),
                Arguments.of("label", select("", "{'label':'" + chars(101) + "','value':'v'}")),
                Arguments.of("value", select("", "{'label':'l','value':'" + chars(101) + "'}")),
                Arguments.of("description",
                        select("", "{'label':'l','value':'v','description':'" + chars(101) + "'}")),
                Arguments.of("content: The 'content'",
                        legacy("'content':'a','flags':32768,'components':[{'type':10,'content':'b'}]")),
                Arguments.of("embeds: The 'embeds'", legacy(
                        "'embeds':[{'title':'a'}],'flags':32768,'components':[{'type':10,'content':'b'}]")),
                Arguments.of("components", v2("")),
                Arguments.of("total number", v2(many(41, "{'type':14}"))),
                Arguments.of("total number",
                        v2("{'type':17,'components':[" + many(39, "{'type':14}") + "]}," + text("a"))),
                Arguments.of("displayable text", v2(text(chars(2001)) + "," + text(chars(2000)))),
                Arguments.of("content", v2(text(""))),
                Arguments.of("type", v2("{'type':17,'components':[{'type':17,'components':[{'type':14}]}]}")),
                Arguments.of("components", v2("{'type':17,'components':[]}")),
                Arguments.of("accent_color",
                        v2("{'type':17,'accent_color':16777216,'components':[{'type':14}]}")),
                Arguments.of("accessory", v2("{'type':9,'components':[{'type':10,'content':'a'}]}")),
                Arguments.of("components.0.components", v2("{'type':9,'components':["
                        + many(4, "{'type':10,'content':'%s'}") + "],'accessory':" + many(1, BUTTON) + "}")),
                Arguments.of("items", v2("{'type':12,'items':[]}")),
                Arguments.of("items", v2("{'type':12,'items':["
                        + many(11, "{'media':{'url':'https://a.org/%s.png'}}") + "]}")),
                Arguments.of("file.url", v2("{'type':13,'file':{'url':'https://a.org/a.txt'}}")),
                Arguments.of("referenced attachment", v2("{'type':13,'file':{'url':'attachment://a.txt'}}")),
                Arguments.of("spacing", v2("{'type':14,'spacing':3}")),
                Arguments.of("type", v2(many(1, BUTTON))),
                Arguments.of("id cannot be duplicated", v2("{'type':14,'id':3},{'type':14,'id':3}")));
    }

    @ParameterizedTest
    @MethodSource("badMessages")
    void refusesMessages(String part, String body) {
        assertThat(messageProblems(body)).isNotEmpty().anySatisfy(p -> assertThat(p).contains(part));
    }

    static Stream<Arguments> badModals() {
        return Stream.of(
                Arguments.of("title", json("{'custom_id':'m','title':'%s','components':[%s]}", chars(46), text("a"))),
                Arguments.of("title", json("{'custom_id':'m','components':[%s]}", text("a"))),
                Arguments.of("custom_id",
                        json("{'custom_id':'%s','title':'T','components':[%s]}", chars(101), text("a"))),
                Arguments.of("components", json("{'custom_id':'m','title':'T','components':[]}")),
                Arguments.of("components", json("{'custom_id':'m','title':'T','components':[%s]}",
                        many(6, "{'type':10,'content':'%s'}"))),
                Arguments.of("type", json("{'custom_id':'m','title':'T','components':[{'type':14}]}")),
                Arguments.of("label", json("{'custom_id':'m','title':'T','components':[{'type':18,'label':'%s',"
                        + "'component':{'type':23,'custom_id':'c'}}]}", chars(46))),
                Arguments.of("description", json("{'custom_id':'m','title':'T','components':[{'type':18,'label':'L',"
                        + "'description':'%s','component':{'type':23,'custom_id':'c'}}]}", chars(101))),
                Arguments.of("custom id", json("{'custom_id':'m','title':'T','components':["
                        + "{'type':18,'label':'L','component':{'type':23,'custom_id':'c'}},"
                        + "{'type':18,'label':'M','component':{'type':23,'custom_id':'c'}}]}")),
                Arguments.of("type", label("{'type':2,'style':1,'label':'a','custom_id':'a'}")),
                Arguments.of("style", label("{'type':4,'custom_id':'a'}")),
                Arguments.of("max_length", label("{'type':4,'style':1,'custom_id':'a','max_length':4001}")),
                Arguments.of("max_length", label("{'type':4,'style':1,'custom_id':'a','max_length':0}")),
                Arguments.of("min_length", label("{'type':4,'style':1,'custom_id':'a','min_length':5,'max_length':4}")),
                Arguments.of("value",
                        label("{'type':4,'style':1,'custom_id':'a','max_length':2,'value':'" + chars(3) + "'}")),
                Arguments.of("value",
                        label("{'type':4,'style':1,'custom_id':'a','value':'" + chars(4001) + "'}")),
                Arguments.of("placeholder",
                        label("{'type':4,'style':1,'custom_id':'a','placeholder':'" + chars(101) + "'}")),
                Arguments.of("label", label("{'type':4,'style':1,'custom_id':'a','label':'old'}")),
                Arguments.of("disabled",
                        label("{'type':3,'custom_id':'a','disabled':true,'options':[" + many(1, OPTION) + "]}")),
                Arguments.of("min_values",
                        label("{'type':3,'custom_id':'a','min_values':0,'options':[" + many(1, OPTION) + "]}")),
                Arguments.of("options", label("{'type':21,'custom_id':'a','options':[" + many(1, OPTION) + "]}")),
                Arguments.of("options", label("{'type':21,'custom_id':'a','options':[" + many(11, OPTION) + "]}")),
                Arguments.of("default", label("{'type':21,'custom_id':'a','options':["
                        + many(2, "{'label':'a','value':'%s','default':true}") + "]}")),
                Arguments.of("options", label("{'type':22,'custom_id':'a','options':[" + many(11, OPTION) + "]}")),
                Arguments.of("options", label("{'type':22,'custom_id':'a','options':[]}")),
                Arguments.of("max_values",
                        label("{'type':22,'custom_id':'a','max_values':3,'options':[" + many(2, OPTION) + "]}")),
                Arguments.of("min_values", label(
                        "{'type':22,'custom_id':'a','min_values':0,'required':true,'options':[" + many(2, OPTION)
                                + "]}")),
                Arguments.of("required", label("{'type':23,'custom_id':'a','required':true}")),
                Arguments.of("max_values", label("{'type':19,'custom_id':'a','max_values':11}")),
                Arguments.of("min_values", label("{'type':19,'custom_id':'a','min_values':0}")),
                Arguments.of("file_types", label("{'type':19,'custom_id':'a','file_types':['pdf']}")));
    }

    @ParameterizedTest
    @MethodSource("badModals")
    void refusesModals(String part, String body) {
        assertThat(modalProblems(body)).isNotEmpty().anySatisfy(p -> assertThat(p).contains(part));
    }

    static Stream<Arguments> badCommands() {
        return Stream.of(
                Arguments.of("name", json("{'name':'Case','description':'d'}")),
                Arguments.of("name", json("{'name':'two words','description':'d'}")),
                Arguments.of("name", json("{'name':'%s','description':'d'}", chars(33))),
                Arguments.of("description", json("{'name':'case'}")),
                Arguments.of("description", json("{'name':'case','description':'%s'}", chars(101))),
                Arguments.of("es", json("{'name':'case','description':'d','name_localizations':{'es':'caso'}}")),
                Arguments.of("es-ES", json("{'name':'case','description':'d','name_localizations':{'es-ES':'C C'}}")),
                Arguments.of("contexts.0", json("{'name':'case','description':'d','contexts':[3]}")),
                Arguments.of("default_member_permissions",
                        json("{'name':'case','description':'d','default_member_permissions':'x'}")),
                Arguments.of("options", json("{'name':'case','description':'d','options':[%s]}",
                        many(26, "{'type':3,'name':'o%s','description':'d'}"))),
                Arguments.of("Required options", json("{'name':'case','description':'d','options':["
                        + "{'type':3,'name':'a','description':'d'},"
                        + "{'type':3,'name':'b','description':'d','required':true}]}")),
                Arguments.of("mutually exclusive", json("{'name':'case','description':'d','options':["
                        + "{'type':3,'name':'a','description':'d'},{'type':1,'name':'b','description':'d'}]}")),
                Arguments.of("already used", json("{'name':'case','description':'d','options':["
                        + "{'type':3,'name':'a','description':'d'},{'type':3,'name':'a','description':'d'}]}")),
                Arguments.of("one level", json("{'name':'case','description':'d','options':[{'type':2,'name':'a',"
                        + "'description':'d','options':[{'type':2,'name':'b','description':'d','options':[]}]}]}")),
                Arguments.of("choices",
                        option("'type':3,'choices':[" + many(26, "{'name':'%1$s','value':'%1$s'}") + "]")),
                Arguments.of("choices",
                        option("'type':3,'autocomplete':true,'choices':[{'name':'a','value':'a'}]")),
                Arguments.of("choices.0.name",
                        option("'type':3,'choices':[{'name':'" + chars(101) + "','value':'a'}]")),
                Arguments.of("choices.0.value", option("'type':4,'choices':[{'name':'a','value':'a'}]")),
                Arguments.of("autocomplete", option("'type':11,'autocomplete':true")),
                Arguments.of("max_length", option("'type':3,'max_length':6001")),
                Arguments.of("min_value", option("'type':3,'min_value':1")),
                Arguments.of("type", option("'type':12")),
                Arguments.of("Context menu", json("{'name':'Open','type':3,'description':'d'}")),
                Arguments.of("maximum size", json("{'name':'case','description':'d','options':[%s]}", many(25,
                        "{'type':3,'name':'o%1$s','description':'d','choices':[" + many(4, "{'name':'"
                                + chars(49) + "%1$s','value':'" + chars(49) + "%1$s'}").replace('"', '\'') + "]}"))));
    }

    @ParameterizedTest
    @MethodSource("badCommands")
    void refusesCommands(String part, String body) {
        assertThat(commandProblems(body)).isNotEmpty().anySatisfy(p -> assertThat(p).contains(part));
    }

    @Test
    void takesWhatIsAtTheLimits() {
        assertThat(messageProblems(legacy("'content':'" + "😀".repeat(2000) + "','nonce':'" + chars(25) + "'")))
                .isEmpty();
        assertThat(messageProblems(row(many(5, BUTTON)))).isEmpty();
        assertThat(messageProblems(select(",'min_values':0,'max_values':25,'placeholder':'" + chars(150) + "'",
                many(25, OPTION)))).isEmpty();
        assertThat(
                messageProblems(v2("{'type':17,'components':[" + many(38, "{'type':14}") + "]}," + text(chars(4000)))))
                .isEmpty();
        assertThat(modalProblems(label("{'type':19,'custom_id':'a','min_values':0,'max_values':10,'required':false}")))
                .isEmpty();
        assertThat(modalProblems(label("{'type':22,'custom_id':'a','options':[" + many(10, OPTION) + "]}"))).isEmpty();
        assertThat(commandProblems(option("'type':3,'max_length':6000,'autocomplete':true"))).isEmpty();
        assertThat(commandProblems(json("{'name':'caso-ñ_1','description':'%s'}", chars(100)))).isEmpty();
    }

    @Test
    void componentsCannotGoBackToLegacy() {
        var before = Json.parseObject(v2(text("a")));
        var cursor = Cursor.at(Json.parse(json("{'flags':0}")));
        MessageRules.check(MessageRules.Place.EDIT, cursor, before, List.of());
        assertThat(cursor.problems().all()).anyMatch(p -> p.contains("cannot be removed"));

        var legacy = Cursor.at(Json.parse(v2(text("b"))));
        MessageRules.check(MessageRules.Place.EDIT, legacy, Json.object().put("content", "old"), List.of());
        assertThat(legacy.problems().all()).anyMatch(p -> p.startsWith("content"));

        var reset = Json.parseObject(v2(text("b"))).putNull("content");
        var right = Cursor.at(reset);
        MessageRules.check(MessageRules.Place.EDIT, right, Json.object().put("content", "old"), List.of());
        assertThat(right.problems().all()).isEmpty();
    }
}
