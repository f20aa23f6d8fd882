public import Bitcoin
public import Secp256k1

/// Why a member of a JSON object does not say what it should: which one, and what was found.
public struct MemberError: Error, Equatable, Sendable {
  /// The member's key, after those of the objects that it lies in, with points between them and
  /// the places of arrays in brackets; empty for the whole value.
  public let key: String
  /// What is wrong with it.
  public let fault: Fault

  /// Names a member and what is wrong with it.
  public init(_ key: String, _ fault: Fault) {
    self.key = key
    self.fault = fault
  }

  /// What can be wrong with a member.
  public enum Fault: Equatable, Sendable {
    /// It is not there.
    case missing
    /// It is there, and has no meaning there.
    case surplus
    /// It is there and has no meaning there, and the object is one that people write; these are the
    /// keys that have one.
    case unknownKey(known: [String])
    /// It is another kind of value.
    case wrongKind(expected: JSONKind, found: JSONKind)
    /// The number has a fraction, an exponent or a needless sign, or does not fit 64 bits.
    case notAnInteger(String)
    /// The number lies outside of what it may be.
    case outOfRange(Int64, in: ClosedRange<Int64>)
    /// The text is none of the names that mean something here.
    case unknownName(String, known: [String])
    /// The document is written to rules that are not known here.
    case unknownVersion(Int64)
    /// The text is not hexadecimal.
    case notHex(HexError)
    /// There are more or fewer bytes than the value has.
    case wrongLength(expected: Int, found: Int)
    /// The bytes are no public key.
    case notAKey(PublicKeyError)
    /// The bytes are no signature.
    case notASignature(SignatureError)
    /// The bytes are no transaction.
    case notATransaction(CodecError)
    /// The text is not a txid, a colon and a number.
    case notAnOutPoint(String)
    /// The text is no number with a unit of money.
    case notAnAmount(String, AmountTextError)
    /// The text is not what a family writes there: it should be such as this.
    case notWritten(String, as: String)
    /// The output is described here only if it hides its script the way usual before segwit.
    case notAScriptHash
    /// The text is no PSBT.
    case notAPSBT(PSBTError)
    /// The PSBT says more or less than a proposal does.
    case notAProposal(ProposalFault)
    /// The terms and sides make no channel; this was compared.
    case notAChannel([Comparison])
  }

  /// The same error, seen from the object that has the member's object under a key, or from the
  /// array that has it at a place such as `[3]`.
  package func inside(_ outer: String) -> MemberError {
    MemberError(key.isEmpty || key.hasPrefix("[") ? outer + key : "\(outer).\(key)", fault)
  }
}

extension String {
  /// As much of a text from outside as an error repeats, however long the text is.
  ///
  /// It counts scalars, since what is one character to Swift can be of any length.
  package var excerpt: String { String(String.UnicodeScalarView(unicodeScalars.prefix(80))) }
}
