import Bitcoin
import Channels
import Checker
import Exploration
import Simulation

extension Tab: CheckedFamily {
  enum Promise: String, FamilyPromise {
    case value = "value-conserved"
    case payer = "payer-keeps-its-share"
    case payee = "payee-keeps-its-share"
    case freedom = "no-hostage"
    case refusal = "refusal-changes-nothing"

    var sentence: String { "It is so: \(rawValue)." }
    var subject: PromiseSubject<PaymentRole> {
      switch self {
      case .value: .value
      case .payer: .share(.payer)
      case .payee: .share(.payee)
      case .freedom: .freedom
      case .refusal: .refusal
      }
    }
  }

  struct Bounds: ModelBounds {
    typealias Family = Tab
    var terms = Terms()
    var adversary: Adversary<PaymentRole> = .any
    var waived: PerRole<PaymentRole, Set<Rule>> = .none
    var neglected: Set<Neglect<PaymentRole>> = []
    var allowance = Allowance(crashes: 1, tampers: 1)
    /// How many looks a participant misses beside those that the terms allow.
    var moreLateness: UInt32 = 0

    var prologue: Moves<Tab> { [.order(.payer, .open), .mine(1, .everything)] }
    var beginsOpen: Bool { true }
    var delay: UInt32 { terms.delay }
    var reorganisationDepth: Int { 0 }
    var lastHeight: UInt32 { terms.expiry + terms.delay + 1 }
    func lateness(of role: PaymentRole) -> UInt32 { terms.reaction + moreLateness }
  }

  static func addOrders(to role: Role, in choices: inout Choices<Tab>) {
    let party = choices.world[role]
    if role == .payer, party.total < party.terms.capacity { choices.add(.order(.payer, .pay)) }
    if role == .payee { choices.add(.order(.payee, .leave), charge: .partings) }
  }

  static func addMalice(of cheat: Role, in choices: inout Choices<Tab>) {}
  static func addMischief(beside role: Role, in choices: inout Choices<Tab>) {}

  static func forgeries(
    of message: Message, to victim: Role, in choices: Choices<Tab>
  ) -> Forgeries<Tab> { Forgeries(bySender: [.total(0)]) }

  static func rewritings(of holding: Holding, by cheat: Role) -> [Change] { [] }

  static func canBroadcast(
    _ holding: Holding, by cheat: Role, in world: World<Tab>
  ) -> Bool {
    world.layer.isOpen && world.layer.paid == nil
      && (holding.name != .reclaim || world.layer.epoch + 1 >= world.layer.terms.expiry)
  }

  static func wouldAct(_ role: Role, atNextBlockOf world: World<Tab>) -> Bool {
    world.layer.paid == nil && world.layer.epoch + 1 >= world.layer.terms.deadline
  }

  static func isDecided(_ world: World<Tab>, undoable: Int) -> Bool { world.layer.paid != nil }
  static func signature(in message: Message) -> SignedSubject? { nil }

  static func keepsShare(_ role: Role, in situation: Situation<Tab>, _ judge: Judge<Tab>) -> Bool {
    guard let paid = situation.world.layer.paid else { return true }
    let total = situation.world[role].total
    return role == .payer ? paid <= total : paid >= total
  }

  static func mayBeHeld(_ role: Role, in situation: Situation<Tab>) -> Bool {
    situation.world.layer.paid == nil && situation.world[role].phase != .idle
  }

  static func gotOut(_ role: Role, at end: Epilogue<Tab>, of world: World<Tab>) -> Bool {
    end.world.layer.paid != nil
  }

  static func keeps(
    _ promise: Promise, to role: Role, in situation: Situation<Tab>, _ judge: Judge<Tab>
  ) -> Bool { true }
  static func isSettled(in situation: Situation<Tab>, undoable: Int) -> Bool { true }
  static func loss(of role: Role, by breach: Breach<Tab>) -> Int64 { 0 }
  static func isOver(_ world: World<Tab>) -> Bool { world.layer.paid != nil }
  static var leaving: Order { .leave }

  static func blocksToTheEnd(from tip: BlockHeight, under terms: Terms) -> Int {
    max(0, Int(terms.expiry) - Int(tip.value)) + Int(terms.delay) + 1
  }
}

extension Tab: FuzzedFamily {
  static func orders(to role: Role, in world: World<Tab>) -> [Order] { [.pay, .leave] }
  static func tricks(in world: World<Tab>) -> [Never] { [] }
  static func cheat(behind trick: Never) -> Role? {}

  static func setup(for weights: MoveWeights<Tab>, _ dice: inout Dice) -> FutureSetup<Tab> {
    FutureSetup(
      terms: Terms(capacity: Int64(dice.number(in: 1...9)), expiry: 10),
      cheat: dice.pick(weights.adversary.cheats), waived: PerRole(repeating: weights.waived))
  }

  static func prologue(_ start: FutureStart, under terms: Terms) -> Moves<Tab> {
    [.order(.payer, .open), .mine(1, .everything)]
  }

  static func undoable(under terms: Terms) -> Int { 0 }
  static func reaction(under terms: Terms) -> Int { Int(terms.reaction) }

  static func steps(
    for chooser: MoveChooser<Tab>, among common: NeutralSteps<Tab>
  ) -> [WeightedStep<Tab>] {
    [
      WeightedStep(100) { _ in .move(.order(.payer, .pay)) },
      WeightedStep(5) { _ in .move(.order(.payee, .leave)) },
      common.delivery, common.block, common.recovery, common.fault, common.accident,
      common.malice, common.stocktaking, common.branch,
    ]
  }

  static func isNearTheEnd(_ world: World<Tab>, under terms: Terms) -> Bool {
    world.layer.epoch + 1 >= terms.deadline
  }

  static func isOpening(_ world: World<Tab>) -> Bool { !world.layer.isOpen }

  static func distance(
    toLockOf world: World<Tab>, within blocks: Int, under terms: Terms
  ) -> Int? { nil }

  static func malice(of cheat: Role, for chooser: inout MoveChooser<Tab>) -> FutureStep<Tab> {
    let held = chooser.world.held(by: cheat)
    return held.isEmpty ? .takeStock : .move(.broadcast(by: cheat, chooser.dice.pick(held), nil))
  }

  static func change(ofMessageTo role: Role, for chooser: inout MoveChooser<Tab>) -> Change {
    .total(0)
  }

  static func orderBeforeCrash(of role: Role, for chooser: inout MoveChooser<Tab>) -> Move<Tab> {
    .order(role, .pay)
  }

  static func isDone(_ situation: Situation<Tab>, _ judge: Judge<Tab>) -> Bool {
    situation.world.layer.paid != nil
  }

  static var coverage: [String] { ["a claim", "a way back"] }
  static var attackCoverage: [String] { [] }
  static func seen(in event: Event<Tab>, of world: World<Tab>, under terms: Terms) -> [Int] { [] }

  static func seen(onChain label: Name) -> Int? {
    switch label {
    case .funding: nil
    case .claim: 0
    case .reclaim: 1
    }
  }

  static func simpler(_ terms: Terms) -> [Terms] { [] }
  static func abridgements(of steps: [FutureStep<Tab>]) -> [[FutureStep<Tab>]] { [] }
}
