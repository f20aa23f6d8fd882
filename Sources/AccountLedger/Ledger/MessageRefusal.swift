public import Filecoin

/// Why a message is not taken into the pool; nothing changed.
public enum MessageRefusal: Error, Hashable, Sendable {
  /// Messages of this version do not exist.
  case unknownVersion(UInt64)
  /// There is no account at the sender's address.
  case senderUnknown(Address)
  /// Signatures of this kind cannot be verified here.
  case signatureUnsupported(FilecoinSignature.Kind)
  /// The signature is not the sender's, but this account's or nobody's.
  case signatureInvalid(sender: Address, signer: Address?)
  /// The nonce is not the one that comes next, those of waiting messages counted.
  case nonceNotNext(UInt64, next: UInt64)
  /// The message would carry less than nothing.
  case negativeValue(TokenAmount)
  /// The sender does not have the value and the fee, those of waiting messages subtracted.
  case fundsShort(needed: TokenAmount, available: TokenAmount)
}

extension MessageRefusal {
  /// The rule that was not kept; a stable identifier.
  public var rule: String {
    switch self {
    case .unknownVersion: "message-version"
    case .senderUnknown: "message-sender"
    case .signatureUnsupported, .signatureInvalid: "message-signed"
    case .nonceNotNext: "message-nonce"
    case .negativeValue: "message-value"
    case .fundsShort: "message-funds"
    }
  }
}
