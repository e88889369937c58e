package dev.quarterdeck.governance.internal.adapter.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.governance.api.SecretRefusal.SecretDamaged;
import dev.quarterdeck.governance.api.SecretRefusal.SecretKeyMissing;
import dev.quarterdeck.governance.internal.application.secret.Seal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

@Component
class AesSeal implements Seal {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final HexFormat HEX = HexFormat.of();
    private static final int TAG_BITS = 128;

    private final SealingKeys keys;

    AesSeal(SealingKeys keys) {
        this.keys = keys;
    }

    @Override
    public Sealed close(Place place, String value) {
        var key = keys.all().getFirst();
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, key.key()); // with a nonce of its own each time
            cipher.updateAAD(bound(place, key.id()));
            return new Sealed(
                    key.id(), HEX.formatHex(cipher.getIV()), HEX.formatHex(cipher.doFinal(value.getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in Galois mode is part of every Java platform", e);
        }
    }

    @Override
    public String open(Place place, Sealed closed) {
        var key = keys.all().stream()
                .filter(one -> one.id().equals(closed.keyId()))
                .findFirst()
                .orElseThrow(() -> new Refused(new SecretKeyMissing(place.name(), closed.keyId())));
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.DECRYPT_MODE, key.key(), new GCMParameterSpec(TAG_BITS, HEX.parseHex(closed.nonce())));
            cipher.updateAAD(bound(place, key.id()));
            return new String(cipher.doFinal(HEX.parseHex(closed.text())), UTF_8);
        } catch (AEADBadTagException changed) {
            throw new Refused(new SecretDamaged(place.name()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in Galois mode is part of every Java platform", e);
        }
    }

    @Override
    public String keyId() {
        return keys.all().getFirst().id();
    }

    @Override
    public void renew() {
        keys.renew();
    }

    private static byte[] bound(Place place, String keyId) {
        return "%s/%s/%s".formatted(place.organization(), place.name(), keyId).getBytes(UTF_8);
    }
}
