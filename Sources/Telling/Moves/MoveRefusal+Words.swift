internal import Bitcoin
internal import Channels
internal import ExactJSON
internal import Simulation

extension MoveRefusal where Family: ToldFamily {
  /// Why the move cannot happen in its place.
  var words: String {
    switch self {
    case .noSuchMessage(let role, let message, let waiting):
      told("there is no message \(message) to the \(role.words), for whom \(waiting) wait")
    case .messageHeldBack(let role, let message, let until):
      told("message \(message) to the \(role.words) is held back until height \(until.words)")
    case .partyIsDown(let role): told("the \(role.words) has crashed")
    case .partyIsUp(let role): told("the \(role.words) has not crashed")
    case .partyIsSilent(let role): told("the \(role.words) is silent")
    case .partyIsAwake(let role): told("the \(role.words) is not silent")
    case .nothingHeld(let role, let name): told("the \(role.words) does not hold \(name.words)")
    case .nothingSent(let role): told("the \(role.words) has nothing to send")
    case .cannotTamper(let kind, let change):
      told("a message of the type '\(kind)' has nothing for the change '\(Self.name(of: change))'")
    case .cannotChange(let name, let change):
      told("\(name.words) has nothing for the change '\(Self.name(of: change))'")
    case .countOutOfRange(let count, let maximum):
      count > maximum
        ? told("\(grouped(count)) is more than \(grouped(maximum))")
        : told("\(grouped(count)) is too few")
    case .amountOutOfRange(let amount, let maximum):
      amount > maximum
        ? told("\(amount.words) is more than \(maximum.words)")
        : told("\(amount.words) is too little")
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
        ? told("let the other side say something before")
        : told("take a number from 0 to \(waiting - 1)")
    case .messageHeldBack: told("mine before")
    case .partyIsDown(let role): told("restart the \(role.words) before")
    case .partyIsUp(let role): told("crash the \(role.words) before, or leave the move out")
    case .partyIsSilent(let role): told("wake the \(role.words) before")
    case .partyIsAwake(let role): told("silence the \(role.words) before, or leave the move out")
    case .nothingHeld: told("'paychan run --json' on the moves before says what is held")
    case .nothingSent: told("give it something to say before")
    case .cannotTamper: told("change another message, or in another way")
    case .cannotChange: told("change it in another way")
    case .countOutOfRange, .amountOutOfRange: told("choose a number in range")
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
