package org.caseassistant.bot.handouts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.caseassistant.core.desk.DeskFigures.OfWeek;

/**
 * Draws two bars for each week, with their numbers above them. Point by point: letters of the system need a font, which a
 * small container has not.
 */
final class ChartPicture {
    static final int WIDTH = 720;
    static final int HEIGHT = 240;
    static final int OPENED = 0x2563EB;
    static final int CLOSED = 0x16A34A;
    private static final int PAPER = 0xFFFFFF;
    private static final int INK = 0x24292F;

    private static final int MARGIN = 20;
    private static final int BOTTOM = HEIGHT - MARGIN;
    private static final int ROOM_FOR_NUMBERS = 24;

    /** Of three points' width and five points' height, a row each. */
    private static final List<String> DIGITS = List.of(
            "#### ## ## ####", " # ##  #  # ###", "###  #####  ###", "###  # ##  ####", "# ## ####  #  #",
            "####  ###  ####", "####  #### ####", "###  #  #  #  #", "#### ##### ####", "#### ####  ####");

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    private ChartPicture() {}

    /** As PNG. */
    static byte[] of(List<OfWeek> weeks) {
        var picture = new ChartPicture();
        picture.draw(weeks);
        var png = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(picture.image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void draw(List<OfWeek> weeks) {
        fill(0, 0, WIDTH, HEIGHT, PAPER);
        int room = BOTTOM - MARGIN - ROOM_FOR_NUMBERS;
        long most = weeks.stream()
                .flatMapToLong(week -> LongStream.of(week.opened(), week.closed()))
                .max()
                .orElse(0);
        int wide = (WIDTH - 2 * MARGIN) / weeks.size();
        int bar = Math.max(2, Math.min(40, wide * 9 / 20));
        int point = point(Long.toString(most), bar);
        for (int i = 0; i < weeks.size(); i++) {
            int left = MARGIN + i * wide + (wide - 2 * bar) / 2;
            bar(left, bar, height(weeks.get(i).opened(), most, room), OPENED);
            number(left, bar, height(weeks.get(i).opened(), most, room), weeks.get(i).opened(), point);
            bar(left + bar, bar, height(weeks.get(i).closed(), most, room), CLOSED);
            number(left + bar, bar, height(weeks.get(i).closed(), most, room), weeks.get(i).closed(), point);
        }
        fill(MARGIN, BOTTOM, WIDTH - 2 * MARGIN, 2, INK);
    }

    private static int height(long count, long most, int room) {
        return most == 0 ? 0 : Math.toIntExact(Math.max(count > 0 ? 2 : 0, count * room / most));
    }

    /** How large a digit's points are so that the longest number fits above its bar; 0 if it fits at no size. */
    private static int point(String longest, int wide) {
        return Math.min(3, (wide - 2) / (4 * longest.length() - 1));
    }

    private void bar(int left, int wide, int high, int colour) {
        fill(left, BOTTOM - high, wide - 1, high, colour);
    }

    private void number(int left, int wide, int high, long count, int point) {
        String number = Long.toString(count);
        int width = (4 * number.length() - 1) * point;
        digits(left + (wide - width) / 2, BOTTOM - high - 6 * point, number, point);
    }

    private void digits(int left, int top, String number, int point) {
        for (int i = 0; i < number.length(); i++) {
            String shape = DIGITS.get(number.charAt(i) - '0');
            for (int dot = 0; dot < shape.length(); dot++) {
                if (shape.charAt(dot) == '#') {
                    int x = left + (4 * i + dot % 3) * point;
                    fill(x, top + dot / 3 * point, point, point, INK);
                }
            }
        }
    }

    private void fill(int left, int top, int wide, int high, int colour) {
        for (int y = top; y < top + high; y++) {
            for (int x = left; x < left + wide; x++) {
                image.setRGB(x, y, colour);
            }
        }
    }
}
