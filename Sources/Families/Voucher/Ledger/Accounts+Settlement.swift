internal import AccountLedger
public import Bitcoin
public import Channels
public import Filecoin
public import Simulation

extension Voucher.Accounts: SettlementLayer {
  /// The channel's.
  public typealias Role = PaymentRole
  /// What messages are called.
  public typealias Name = Voucher.MessageName
  /// Participants send signed messages.
  public typealias Act = SignedMessage
  /// They watch their account.
  public typealias Watch = Voucher.AccountWatch
  /// They see the epoch, their channels and their receipts.
  public typealias Sight = Voucher.LedgerFacts
  /// What a trace calls a message.
  public typealias Label = Voucher.Label
  /// A message under its label.
  public typealias Offer = Voucher.OfferedMessage
  /// Those who make blocks choose messages by their labels.
  public typealias Choice = MinerChoice<Voucher.Label>
  /// What happens to messages and epochs.
  public typealias Event = Voucher.AccountEvent
  /// Why those who make blocks cannot do what they are to do.
  public typealias Fault = Voucher.AccountFault

  public var height: BlockHeight {
    BlockHeight(uncheckedValue: UInt32(clamping: ledger.epoch.value))
  }

  public var waiting: [Label] { waitingOffers.map(\.label) }

  public static var usualChoice: Choice { .mempool }

  public static func offer(_ act: SignedMessage, named name: Name) -> Voucher.OfferedMessage {
    Voucher.OfferedMessage(.channel(name), act)
  }

  public static func mark(of choice: Choice) -> Mark {
    switch choice {
    case .mempool: Mark(high: 1, low: 1)
    case .without(let labels):
      labels.reduce(Mark(high: 1, low: 2)) { $0.mixed(with: $1.accountMark) }
    case .only(let labels):
      labels.reduce(Mark(high: 1, low: 3)) { $0.mixed(with: $1.accountMark) }
    }
  }

  public mutating func take(
    _ offer: Voucher.OfferedMessage, by role: PaymentRole?
  ) -> [Voucher.AccountEvent] {
    do throws(MessageRefusal) {
      try ledger.send(offer.message)
    } catch {
      return [.sent(by: role, offer.label, offer.message, error)]
    }
    var offer = offer
    offer.arrival = ledger.epoch
    remember(offer)
    return [.sent(by: role, offer.label, offer.message, nil)]
  }

  public mutating func mine(_ choice: Choice) throws(Fault) -> [Voucher.AccountEvent] {
    let chosen = try messages(of: choice)
    try requirePace(leavingOut: chosen)
    let mined = ledger.mine(chosen)
    return [.mined(mined.epoch, labelled(mined.receipts))]
  }

  /// Undoes epochs; their messages wait again, and a branch that is one epoch longer takes their
  /// place.
  public mutating func reorganise(
    _ depth: Int, _ choice: Choice
  ) throws(Fault) -> [Voucher.AccountEvent] {
    guard depth >= 1, depth <= Int(ledger.epoch.value) else {
      throw .reorganisationTooDeep(depth: depth, epoch: ledger.epoch)
    }
    let before = mark
    var copy = self
    do { try copy.ledger.reorganise(Int64(depth)) } catch {
      throw .reorganisationTooDeep(depth: depth, epoch: ledger.epoch)
    }
    let chosen = try copy.messages(of: choice)
    copy.undone = undone.mixed(with: before)
      .mixed(with: Self.mark(of: choice).mixed(with: depth))
    var events: [Voucher.AccountEvent] = [.reorganised(depth: depth)]
    for _ in 0...depth {
      let mined = copy.ledger.mine(chosen)
      events.append(.mined(mined.epoch, copy.labelled(mined.receipts)))
    }
    self = copy
    return events
  }

  public var startingBlockCount: Int { 0 }
}

// What those who make blocks may choose.
extension Voucher.Accounts {
  private func messages(of choice: Choice) throws(Fault) -> MessageChoice {
    switch choice {
    case .mempool: .all
    case .without(let labels): .without(try identifiers(of: labels))
    case .only(let labels): .only(try identifiers(of: labels))
    }
  }

  private func identifiers(of labels: [Label]) throws(Fault) -> [ContentIdentifier] {
    var identifiers: [ContentIdentifier] = []
    for label in labels {
      guard let offer = waiting(label) else { throw .unknownMessage(label) }
      identifiers.append(offer.cid)
    }
    return identifiers
  }

  /// Refuses an epoch that leaves out what has waited as long as the terms assume.
  private func requirePace(leavingOut choice: MessageChoice) throws(Fault) {
    for offer in waitingOffers where !choice.takes(offer.cid) {
      let waited = Int(ledger.epoch.value - (offer.arrival ?? ledger.epoch).value) + 1
      guard waited < Int(max(1, delay)) else {
        throw .delayBeyondBound(offer.label, waited: waited, delay: delay)
      }
    }
  }
}

extension MessageChoice {
  /// Whether a block made by it holds a message that waits.
  fileprivate func takes(_ cid: ContentIdentifier) -> Bool {
    switch self {
    case .all: true
    case .without(let left): !left.contains(cid)
    case .only(let taken): taken.contains(cid)
    }
  }
}

extension TransactionLabel<Voucher.MessageName> {
  /// The fingerprint.
  var accountMark: Mark {
    switch self {
    case .channel(let name): name.mark
    case .changed(let name): name.mark.mixed(with: 1)
    case .doubleSpend: Mark(high: 2, low: 0)
    case .malleated: Mark(high: 3, low: 0)
    }
  }
}
