package org.gehoor.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhereTheModelIsTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://models.example/v1", "https://models.example/v1/", "http://localhost:11434/v1", "http://127.0.0.1:8000", "http://192.168.1.20:8000/v1", "http://10.0.0.5/v1", "http://[::1]:8000/v1",
            "http://[fd00::5]:8000/v1", "http://ollama:11434/v1"})
    void it_may_be_outside_by_https_or_inside_by_name(String url) {
        assertThat(ModelSettings.of(with("gehoor.model.url", url).withProperty("gehoor.model.inside", "ollama, other")).url().toString()).isEqualTo(url.replaceFirst("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://models.example/v1", "http://8.8.8.8/v1", "http://127.0.0.1.evil.example/v1", "ftp://models.example", "models.example/v1", "https://user:secret@models.example/v1",
            "https://models.example/v1?key=secret", "https://models.example/v1#x", "https:///v1", "not an address", "http://2130706433/v1", "http://0177.0.0.1/v1"})
    void anything_else_stops_the_start_and_says_which_setting(String url) {
        assertThatThrownBy(() -> ModelSettings.of(with("gehoor.model.url", url))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("gehoor.model.url").hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"gehoor.model.name,' '", "gehoor.model.patience,1600ms", "gehoor.model.patience,10ms", "gehoor.model.key-file,/there/is/none"})
    void a_wrong_setting_is_named(String setting, String value) {
        assertThatThrownBy(() -> ModelSettings.of(with(setting, value))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(setting);
    }

    @Test
    void the_key_is_a_setting_or_in_a_file_and_never_printed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "from a file\n");
        assertThat(ModelSettings.of(with("gehoor.model.key", "set")).key().orElseThrow().reveal()).isEqualTo("set");
        ModelSettings settings = ModelSettings.of(with("gehoor.model.key-file", file.toString()));
        assertThat(settings.key().orElseThrow().reveal()).isEqualTo("from a file");
        assertThat(settings.toString()).doesNotContain("from a file");
        assertThat(ModelSettings.of(with("gehoor.model.key", "")).key()).isEmpty();
    }

    private static MockEnvironment with(String setting, String value) {
        var settings = new MockEnvironment();
        settings.setConversionService(new ApplicationConversionService());
        Map.of("gehoor.model.url", "https://models.example/v1", "gehoor.model.name", "a-model").forEach(settings::setProperty);
        settings.setProperty(setting, value);
        return settings;
    }
}
