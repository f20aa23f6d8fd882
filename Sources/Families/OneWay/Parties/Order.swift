public import Bitcoin

extension OneWay {
  /// What the owner of either side can want.
  public enum Order: Hashable, Sendable {
    /// Payer: offer the terms.
    case open
    /// Payer: pay so much more.
    case pay(Amount)
    /// Payee: hand over so much worth of goods before it is paid, within one unit.
    case release(Amount)
    /// Payee: close now. Payer: ask the payee to, who may ignore it.
    case close
    /// Take part in nothing more: the payee closes, the payer takes its way out.
    case giveUp
    /// Ask the other side to say again what it said last, and do the same.
    case resume
    /// Payer: fund a second output, so that so much more can be paid.
    case topUp(Amount)

    /// Which order it is.
    var kind: OrderKind {
      switch self {
      case .open: .open
      case .pay: .pay
      case .release: .release
      case .close: .close
      case .giveUp: .giveUp
      case .resume: .resume
      case .topUp: .topUp
      }
    }
  }
}
