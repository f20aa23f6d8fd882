internal import Bitcoin
package import Channels

extension MemberError {
  /// Which member it is and what is wrong with it.
  package var words: String {
    key.isEmpty ? "the whole value \(fault.words)" : "'\(key)' \(fault.words)\(suggestion)"
  }

  /// What to do about an unknown key: take the one that was meant, if a slip explains the
  /// difference.
  private var suggestion: String {
    guard case .unknownKey(let known) = fault else { return "" }
    let last = key.split(separator: ".").last.map(String.init) ?? key
    return nearest(to: last, among: known).map { "; did you mean '\($0)'?" } ?? "; remove it"
  }
}

extension MemberError.Fault {
  /// Continues the name of the member.
  fileprivate var words: String {
    switch self {
    case .missing: "is missing"
    case .unknownKey: "means nothing there"
    case .surplus: "means nothing there; remove it"
    case .wrongKind(let expected, let found):
      "should be \(expected.words) and is \(found.words)"
    case .notAnInteger(let text): "should be a whole number and is \(text)"
    case .outOfRange(let value, let range):
      "is \(value), and should be from \(range.lowerBound) to \(range.upperBound)"
    case .unknownName(let name, let known): Self.unknown(name, known)
    case .unknownVersion(let version): "is of version \(version), and this program knows 1"
    case .notHex(let error): "is not hexadecimal: \(error.words)"
    case .wrongLength(let expected, let found):
      "should have \(counted(expected, "byte")) and has \(found)"
    case .notAKey(let error): "is no public key: \(error.words)"
    case .notASignature(let error): "is no signature: \(error.words)"
    case .notATransaction(let error): "is no transaction: \(error.words)"
    case .notAnOutPoint(let text): "should be a txid, a colon and a number and is '\(text)'"
    case .notAnAmount(let text, let error): "is '\(text)', which is no amount: \(error.words)"
    case .notWritten(let text, let wanted): "should be \(wanted) and is '\(text)'"
    case .notAScriptHash: "does not hide its script the way usual before segwit"
    case .notAPSBT(let error): error.problem(in: [])
    case .notAProposal(let fault): "is no proposal: \(fault.words)"
    case .notAChannel(let compared): "makes no channel: \(compared.words)"
    }
  }

  private static func unknown(_ name: String, _ known: [String]) -> String {
    let meant = nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    return "is '\(name)', and should be one of \(known.joined(separator: ", "))\(meant)"
  }
}

extension JSONKind {
  fileprivate var words: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension AmountTextError {
  fileprivate var words: String {
    switch self {
    case .malformed: "write a number, a space and sat, mBTC or BTC"
    case .tooPrecise(let unit): "\(unit.rawValue) has fewer digits behind the point"
    case .outOfRange: "there is no such amount of money"
    }
  }
}
