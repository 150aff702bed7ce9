package org.gehoor.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/// Things that customers and staff send: real ones, made here.
public final class Papers {

    private Papers() {}

    /// A photo of a bill, or what would pass for one.
    public static byte[] picture() {
        var picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0xfbfaf7));
        pen.fillRect(0, 0, 320, 200);
        pen.setColor(new Color(0x0b5a5e));
        pen.fillRect(24, 24, 160, 16);
        pen.fillRect(24, 60, 240, 8);
        pen.fillRect(24, 80, 220, 8);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A letter of one page.
    public static byte[] pdf() {
        String text = "BT /F1 24 Tf 72 740 Td (Nieuwe factuur: 0 euro) Tj ET";
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n").append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// So many bytes that mean nothing, the same each time.
    public static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
