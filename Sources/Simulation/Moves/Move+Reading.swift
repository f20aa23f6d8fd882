internal import Bitcoin
public import Channels
public import ExactJSON

extension Move {
  /// Reads a move as a person writes it.
  public init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    try self.init(try json.firstKey(), &members)
    try members.finishWrittenByHand()
  }

  private init(_ kind: Kind, _ members: inout MemberReader) throws(MemberError) {
    let name = kind.rawValue
    switch kind {
    case .open: self = try members.word(name, Role.payer.rawValue, .open)
    case .pay: self = .pay(try members.amount(name))
    case .release: self = .release(try members.amount(name))
    case .close: self = .close(try members.role(name))
    case .giveUp: self = .giveUp(try members.role(name))
    case .resume: self = .resume(try members.role(name))
    case .exchange: self = try members.word(name, Word.everything, .exchange)
    case .mine: self = .mine(try members.count(name), try members.minerChoice())
    case .tick: self = .tick(try members.role(name))
    case .crash:
      self = .crash(
        try members.role(name), afterEffects: try members.optionalCount(Key.afterEffects))
    case .restart: self = .restart(try members.role(name))
    case .silence: self = .silence(try members.role(name))
    case .wake: self = .wake(try members.role(name))
    case .deliver: self = .deliver(to: try members.role(name), message: try members.place())
    case .drop: self = .drop(to: try members.role(name), message: try members.place())
    case .duplicate: self = .duplicate(to: try members.role(name), message: try members.place())
    case .delay:
      self = .delay(
        to: try members.role(name), message: try members.place(),
        blocks: try members.count(Key.blocks))
    case .reorder:
      self = .reorder(
        to: try members.role(name), message: try members.place(),
        before: try members.count(Key.before))
    case .tamper:
      self = .tamper(
        to: try members.role(name), message: try members.place(), try members.change(),
        signedAgain: try members.truth(Key.signedAgain))
    case .broadcast:
      self = .broadcast(
        by: try members.role(Key.by), try members.transactionName(name),
        try members.optionalChange())
    case .askBackwards: self = .askBackwards(try members.amount(name))
    case .doubleSpend:
      self = try members.word(
        name, Word.funding, .doubleSpend(extraFee: try members.amount(Key.extraFee)))
    case .malleate: self = try members.word(name, Word.funding, .malleate)
    case .withhold: self = .withhold(try members.role(name))
    case .reorganise: self = .reorganise(try members.count(name), try members.minerChoice())
    }
  }
}
