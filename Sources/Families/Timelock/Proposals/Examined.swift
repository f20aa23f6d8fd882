package import Bitcoin
package import Channels
package import Hashing

extension Timelock {
  /// A proposal that nothing stands against, and what is needed to sign it or to keep it.
  package struct Examined: Hashable, Sendable {
    /// What it is: the template's transaction, unless rules are waived.
    package let body: SignedClosing.Body
    /// The sender's signature, if one was expected.
    package let signature: ChannelSignature?
    /// What the receiver signs for it.
    package let digest: Digest<32>
    /// Which parts the receiver's own signature covers: all, unless the rule is waived.
    package let type: SighashType
  }
}
