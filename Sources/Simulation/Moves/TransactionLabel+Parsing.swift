package import Channels

extension TransactionLabel: LosslessStringConvertible {
  /// Reads a label as it is shown in a trace.
  public init?(_ text: String) {
    if let name = Timelock.TransactionName(text) {
      self = .channel(name)
    } else if let name = text.dropping("changed ").flatMap(Timelock.TransactionName.init) {
      self = .changed(name)
    } else if text == "\(TransactionLabel.doubleSpend)" {
      self = .doubleSpend
    } else if text == "\(TransactionLabel.malleated)" {
      self = .malleated
    } else {
      return nil
    }
  }

  /// What labels look like, for whoever wrote something else.
  package static let forms =
    Timelock.TransactionName.forms + Timelock.TransactionName.forms.map { "changed \($0)" }
    + ["\(TransactionLabel.doubleSpend)", "\(TransactionLabel.malleated)"]
}

extension Timelock.TransactionName {
  /// Reads a name as it is shown: a commitment has its number behind it.
  init?(_ text: String) {
    switch text {
    case "funding": self = .funding
    case "refund": self = .refund
    case "settlement": self = .settlement
    default:
      guard let digits = text.dropping("commitment "), let state = UInt32(digits),
        state > 0, String(state) == digits
      else { return nil }
      self = .commitment(state)
    }
  }

  /// What names look like, for whoever wrote something else.
  package static let forms = ["funding", "refund", "commitment 1", "settlement"]
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
