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
        int bottom = HEIGHT - MARGIN;
        int room = bottom - MARGIN - ROOM_FOR_NUMBERS;
        long most = weeks.stream()
                .flatMapToLong(week -> LongStream.of(week.opened(), week.closed()))
                .max()
                .orElse(0);
        int wide = (WIDTH - 2 * MARGIN) / weeks.size();
        int bar = Math.max(2, Math.min(40, wide * 2 / 5));
        for (int i = 0; i < weeks.size(); i++) {
            int left = MARGIN + i * wide + (wide - 2 * bar) / 2;
            bar(left, bar, bottom, height(weeks.get(i).opened(), most, room), weeks.get(i).opened(), OPENED);
            bar(left + bar, bar, bottom, height(weeks.get(i).closed(), most, room), weeks.get(i).closed(), CLOSED);
        }
        fill(MARGIN, bottom, WIDTH - 2 * MARGIN, 2, INK);
    }

    private static int height(long count, long most, int room) {
        return most == 0 ? 0 : Math.toIntExact(Math.max(count > 0 ? 2 : 0, count * room / most));
    }

    /** A number is left out where it would not fit above its bar. */
    private void bar(int left, int wide, int bottom, int high, long count, int colour) {
        fill(left, bottom - high, wide - 1, high, colour);
        String number = Long.toString(count);
        for (int point = 3; point >= 1; point--) {
            int width = (4 * number.length() - 1) * point;
            if (width <= wide - 2) {
                digits(left + (wide - width) / 2, bottom - high - 6 * point, number, point);
                return;
            }
        }
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
