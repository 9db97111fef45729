package dev.lockstep.web.serve;

import dev.lockstep.web.http.Reach;
import dev.lockstep.web.http.TlsKeys;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Who comes to a server. */
public sealed interface Audience {

    /** Whoever sits at its machine: one learner, who need not sign in. */
    record WhoeverIsHere() implements Audience {}

    /**
     * People with accounts, perhaps from elsewhere.
     *
     * @param bind the address to listen at
     * @param publicUrl how links begin, without a slash at the end; empty if only this machine can reach it
     * @param keys with which it speaks TLS itself
     * @param proxies addresses of programs that speak TLS for it
     * @param newAdmin whether somebody is to be let in as an admin even if there is one
     */
    record Team(
            InetAddress bind,
            Optional<URI> publicUrl,
            Optional<TlsKeys> keys,
            Set<InetAddress> proxies,
            boolean newAdmin)
            implements Audience {

        public Team {
            proxies = Set.copyOf(proxies);
        }

        Reach reach(String signInPath) {
            return new Reach(publicUrl, keys, proxies, Optional.of(signInPath));
        }
    }
}
