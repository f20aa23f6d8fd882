internal import Bitcoin
public import Channels
internal import Hashing

extension Timelock {
  /// How a party that agrees on nothing more leaves its channel.
  public enum Exit: Hashable, Sendable {
    /// With its latest state, once that is final.
    case alone
    /// With the settlement that both have signed.
    case together(SignedClosing)
  }

  /// A signature that a party has given, and what it covers.
  public struct ChannelSignatureGiven: Hashable, Sendable {
    /// The signature.
    public let signature: ChannelSignature
    /// What was signed.
    public let body: SignedClosing.Body
    /// What the signature covers, kept so that the answer can be checked without hashing again.
    let digest: Digest<32>
  }
}
