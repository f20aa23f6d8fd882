extension Move.Kind {
  /// How the move is written.
  package var form: WrittenForm<Move> {
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
