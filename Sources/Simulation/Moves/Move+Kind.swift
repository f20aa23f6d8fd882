extension Move {
  /// A move without its details; the raw value is what a written story calls it.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case open, pay, release, close
    case giveUp = "give-up"
    case resume, deliver, exchange, mine, tick
    case drop, duplicate, delay, reorder, crash, restart, silence, wake
    case broadcast, tamper
    case askBackwards = "ask-backwards"
    case doubleSpend = "double-spend"
    case malleate, withhold, reorganise
  }

  /// Which move it is.
  public var kind: Kind {
    switch self {
    case .open: .open
    case .pay: .pay
    case .release: .release
    case .close: .close
    case .giveUp: .giveUp
    case .resume: .resume
    case .deliver: .deliver
    case .exchange: .exchange
    case .mine: .mine
    case .tick: .tick
    case .drop: .drop
    case .duplicate: .duplicate
    case .delay: .delay
    case .reorder: .reorder
    case .crash: .crash
    case .restart: .restart
    case .silence: .silence
    case .wake: .wake
    case .broadcast: .broadcast
    case .tamper: .tamper
    case .askBackwards: .askBackwards
    case .doubleSpend: .doubleSpend
    case .malleate: .malleate
    case .withhold: .withhold
    case .reorganise: .reorganise
    }
  }
}
