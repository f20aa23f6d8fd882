internal import Bitcoin
public import Channels
internal import Secp256k1

extension Timelock.Payee {
  /// Takes an input: gives what is to be done, or refuses and changes nothing.
  public mutating func handle(_ input: Input) throws(Timelock.Refusal) -> [Effect] {
    try take(input)
  }

  var isDue: Bool {
    guard case .open(let open) = state, let closing = open.standing.closing,
      case .template = closing.body
    else { return false }
    return outlook.calls(for: closing, of: open.channel)
  }

  /// The payee as it was when it stored the record; without one, as it was before its first.
  public func restored(from record: Record?) -> Self {
    var payee = self
    payee.state = record?.state ?? .idle
    payee.records = record?.number ?? 0
    payee.outlook = Outlook()
    return payee
  }

  func receive(_ message: Timelock.Message) throws(Timelock.Refusal) -> Transition {
    switch state {
    case .idle: try whileIdle(receive: message)
    case .accepted(let channel): try whileAccepted(channel, receive: message)
    case .open(let open): try whileOpen(open, receive: message)
    case .updating(let open, let division, let given):
      try whileUpdating(open, Pending(division: division, given: given), receive: message)
    case .settling(let open, let given): try whileSettling(open, given, receive: message)
    case .leaving(let open, let exit): try whileLeaving(open, exit, receive: message)
    }
  }

  func obey(_ order: Order) throws(Timelock.Refusal) -> Transition {
    switch state {
    case .idle: throw outOfPhase(order.kind)
    case .accepted: try whileAccepted(obey: order)
    case .open(let open): try whileOpen(open, obey: order)
    case .updating(let open, let division, let given):
      try whileUpdating(open, Pending(division: division, given: given), obey: order)
    case .settling(let open, _): try whileSettling(open, obey: order)
    case .leaving(let open, _): try whileLeaving(open, obey: order)
    }
  }

  func look() -> Transition {
    switch state {
    case .idle, .accepted: stay()
    case .open(let open), .updating(let open, _, _), .settling(let open, _):
      whileOpenLook(open)
    case .leaving(let open, let exit): whileLeavingLook(open, exit)
    }
  }
}

extension Timelock.Payee: Timelock.Side {
  static var role: PaymentRole { .payee }

  static func record(_ number: RecordNumber, of state: State) -> Timelock.Record {
    .payee(Record(number: number, state: state))
  }
}

extension Timelock.Payee: Hashable {
  /// Compares what changes in a payee's life; its key and its rules never do.
  public static func == (left: Self, right: Self) -> Bool {
    left.records == right.records && left.outlook == right.outlook && left.state == right.state
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(records)
    hasher.combine(outlook)
    hasher.combine(state)
  }
}

extension Timelock.Payee.Order {
  /// Which order it is.
  var kind: Timelock.OrderKind {
    switch self {
    case .release: .release
    case .close: .close
    case .giveUp: .giveUp
    case .resume: .resume
    }
  }
}
