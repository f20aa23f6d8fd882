internal import Bitcoin
internal import ExactJSON
public import MockLedger

extension BlockAnswer {
  /// Why a block is not the new tip; `nil` if it is.
  public var explanation: Explanation? {
    switch self {
    case .accepted: nil
    case .duplicate:
      Explanation(rule: "block-known", sentence: "The block is known already.")
    case .duplicateInvalid(let fault):
      Explanation(
        rule: "block-known-invalid", numbers: fault.numbers,
        sentence: "The block is known already, and to be invalid: \(fault.words).")
    case .inconclusive:
      Explanation(
        rule: "branch-does-not-count",
        sentence: "The block is kept, and its branch does not count: it has too little work, or"
          + " a block on it is missing or wrong.")
    case .refused(let refusal): refusal.explanation
    }
  }

  /// The reason of a refusal and what Bitcoin Core adds to it in its log.
  public var rejectDetails: String? {
    guard case .refused(let refusal) = self else { return nil }
    let detail = refusal.rejectDetail
    return detail.isEmpty ? refusal.rejectReason : "\(refusal.rejectReason), \(detail)"
  }
}

extension BlockFault {
  fileprivate var words: String {
    switch self {
    case .refused(let refusal): "it was refused as \(refusal.rejectReason)"
    case .calledInvalid: "somebody called it so"
    case .invalidAncestor(let hash): "it stands on \(hash)"
    }
  }

  fileprivate var numbers: JSONObject {
    switch self {
    case .refused(let refusal): ["reason": .string(refusal.rejectReason)]
    case .calledInvalid: [:]
    case .invalidAncestor(let hash): ["ancestor": .string(hash.description)]
    }
  }
}

extension BlockRefusal {
  public var explanation: Explanation {
    switch self {
    case .shape(let error): error.explanation
    case .header(let error): error.explanation
    case .context(let error): error.explanation
    case .connection(let error): error.explanation
    }
  }
}

extension BlockHeaderError {
  fileprivate var explanation: Explanation {
    switch self {
    case .previousBlockNotFound(let hash):
      .compared(
        "previous-block-unknown", ["previous": .string(hash.description)],
        "It stands on \(hash), which nobody has seen.")
    case .previousBlockInvalid(let hash, let fault):
      .compared(
        "previous-block-invalid", ["previous": .string(hash.description)],
        "It stands on \(hash), which is invalid: \(fault.words).")
    case .bits(let found, let required):
      .compared(
        "block-bits", ["bits": .number(found.rawValue), "required": .number(required.rawValue)],
        "Its target is not the one that this chain demands.")
    case .timeTooOld(let time, let medianTimePast):
      .compared(
        "block-time-too-old",
        ["time": .number(time), "mediantime": .number(medianTimePast)],
        "Its time is \(time), and must be above the median time past, \(medianTimePast).")
    case .timeTooNew(let time, let now, let allowance):
      .compared(
        "block-time-too-new",
        ["time": .number(time), "clock": .number(now), "allowance": .number(allowance)],
        "Its time is \(time), more than \(allowance) seconds after the clock's \(now).")
    case .version(let found, let minimum):
      .compared(
        "block-version", ["version": .number(found), "minimum": .number(minimum)],
        "Its version is \(found), and the oldest that is accepted is \(minimum).")
    }
  }
}
