internal import Bitcoin
internal import Channels
internal import ExactJSON
internal import Simulation

extension MoveRefusal where Family: ToldFamily {
  /// Why the move cannot happen in its place.
  var words: String {
    switch self {
    case .noSuchMessage(let role, let message, let waiting):
      "there is no message \(message) to the \(role.rawValue), for whom \(waiting) wait"
    case .messageHeldBack(let role, let message, let until):
      "message \(message) to the \(role.rawValue) is held back until height \(until.words)"
    case .partyIsDown(let role): "the \(role.rawValue) has fallen over"
    case .partyIsUp(let role): "the \(role.rawValue) has not fallen over"
    case .partyIsSilent(let role): "the \(role.rawValue) is silent"
    case .partyIsAwake(let role): "the \(role.rawValue) is not silent"
    case .nothingHeld(let role, let name): "the \(role.rawValue) does not hold \(name.words)"
    case .nothingSent(let role): "the \(role.rawValue) has nothing to send"
    case .cannotTamper(let kind, let change):
      "a message of the type '\(kind)' has nothing for the change '\(Self.name(of: change))'"
    case .cannotChange(let name, let change):
      "\(name.words) has nothing for the change '\(Self.name(of: change))'"
    case .countOutOfRange(let count, let maximum):
      count > maximum
        ? "\(grouped(count)) is more than \(grouped(maximum))" : "\(grouped(count)) is too few"
    case .amountOutOfRange(let amount, let maximum):
      amount > maximum
        ? "\(amount.words) is more than \(maximum.words)" : "\(amount.words) is too little"
    case .ledger(let fault): fault.words
    case .trick(let fault): fault.words
    }
  }

  /// What a change is called where it is written.
  private static func name(of change: Family.Change) -> String {
    Family.json(of: change).members.first?.key ?? ""
  }

  /// What would let the move happen.
  var remedy: String {
    switch self {
    case .noSuchMessage(_, _, let waiting):
      waiting == 0
        ? "let the other side say something before" : "take a number from 0 to \(waiting - 1)"
    case .messageHeldBack: "mine before"
    case .partyIsDown(let role): "restart the \(role.rawValue) before"
    case .partyIsUp(let role): "crash the \(role.rawValue) before, or leave the move out"
    case .partyIsSilent(let role): "wake the \(role.rawValue) before"
    case .partyIsAwake(let role): "silence the \(role.rawValue) before, or leave the move out"
    case .nothingHeld: "'paychan run --json' on the moves before says what is held"
    case .nothingSent: "give it something to say before"
    case .cannotTamper: "change another message, or in another way"
    case .cannotChange: "change it in another way"
    case .countOutOfRange, .amountOutOfRange: "choose a number in range"
    case .ledger(let fault): fault.remedy
    case .trick(let fault): fault.remedy
    }
  }

  /// Whether the move lacks something that participants would have made.
  var mayFollowARefusal: Bool {
    switch self {
    case .noSuchMessage, .nothingHeld, .nothingSent: true
    case .messageHeldBack, .partyIsDown, .partyIsUp, .partyIsSilent, .partyIsAwake,
      .cannotTamper, .cannotChange, .countOutOfRange, .amountOutOfRange:
      false
    case .ledger(let fault): fault.mayFollowARefusal
    case .trick(let fault): fault.mayFollowARefusal
    }
  }
}
