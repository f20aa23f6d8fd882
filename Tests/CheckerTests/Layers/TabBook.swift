import Bitcoin
import Channels
import Checker
import ExactJSON
import Exploration
import Simulation

/// A ledger of one account in epochs: what is offered waits, and an epoch holds any of it, in any
/// order.
struct TabBook: Sendable {
  let terms: Tab.Terms
  var epoch: UInt32 = 0
  var pool: [Entry] = []
  var isOpen = false
  /// What the payee has got, once the account is closed.
  var paid: Int64?
  /// What was carried out, in order.
  var receipts: [Tab.Name] = []

  /// Something that waits.
  struct Entry: Hashable, Sendable {
    let name: Tab.Name
    let since: UInt32
  }

  private mutating func carryOut(_ name: Tab.Name) -> Bool {
    switch name {
    case .funding where !isOpen && paid == nil: isOpen = true
    case .claim(let total) where isOpen && paid == nil && epoch < terms.expiry: paid = total
    case .reclaim where isOpen && paid == nil && epoch >= terms.expiry: paid = 0
    case .funding, .claim, .reclaim: return false
    }
    receipts.append(name)
    return true
  }
}

extension TabBook: SettlementLayer {
  typealias Role = PaymentRole
  typealias Name = Tab.Name
  typealias Act = Tab.Act
  typealias Watch = Tab.Watch
  typealias Sight = Tab.Sight
  typealias Label = Tab.Name

  struct Offer: Marked {
    let name: Tab.Name
    func write(to writer: inout MarkWriter) { writer.write(name.mark) }
  }

  enum Choice: Hashable, Sendable { case everything, just([Tab.Name]) }

  enum Event: Equatable, Sendable {
    case heard(Tab.Name)
    case epoch(UInt32, holding: [Tab.Name])
  }

  enum Fault: Error, Equatable, Sendable { case unknown(Tab.Name), overdue(Tab.Name), final }

  var height: BlockHeight { BlockHeight(uncheckedValue: epoch) }
  var waiting: [Tab.Name] { pool.map(\.name) }
  static var usualChoice: Choice { .everything }

  static func offer(_ act: Tab.Act, named name: Tab.Name) -> Offer { Offer(name: name) }

  static func mark(of choice: Choice) -> Mark {
    switch choice {
    case .everything: Mark(1)
    case .just(let names): names.reduce(Mark(2)) { $0.mixed(with: $1.mark) }
    }
  }

  func sight(of watch: Tab.Watch?) -> Tab.Sight {
    Tab.Sight(tip: epoch, isClosed: paid != nil)
  }

  mutating func take(_ offer: Offer, by role: PaymentRole?) -> [Event] {
    guard !isTaken(offer.name) else { return [] }
    pool.append(Entry(name: offer.name, since: epoch))
    return [.heard(offer.name)]
  }

  mutating func mine(_ choice: Choice) throws(Fault) -> [Event] {
    let names =
      switch choice {
      case .everything: waiting
      case .just(let names): names
      }
    for name in names where !waiting.contains(name) { throw .unknown(name) }
    for entry in pool where !names.contains(entry.name) {
      guard epoch + 1 - entry.since < terms.delay else { throw .overdue(entry.name) }
    }
    epoch += 1
    pool.removeAll { names.contains($0.name) }
    var held: [Tab.Name] = []
    for name in names where carryOut(name) { held.append(name) }
    return [.epoch(epoch, holding: held)]
  }

  mutating func reorganise(_ depth: Int, _ choice: Choice) throws(Fault) -> [Event] {
    throw .final
  }

  var startingBlockCount: Int { 0 }
  static func json(of event: Event) -> JSON { .string("\(event)") }
  static func json(of act: Tab.Act, _ name: Tab.Name) -> JSON { .string("\(name)") }
  static func write(_ choice: Choice, to move: inout JSONObject) {}
  static var choiceMember: WrittenMember<Choice> {
    WrittenMember(MemberNote("with", takes: "nothing")) { _ throws(MemberError) in .everything }
  }

  func write(to writer: inout MarkWriter) {
    writer.write(epoch)
    for entry in pool {
      writer.write(entry.name.mark)
      writer.write(entry.since)
    }
    writer.write(UInt8(isOpen ? 1 : 0))
    writer.write(Int64(paid ?? -1))
    for name in receipts { writer.write(name.mark) }
  }
}

extension TabBook: CheckedLayer {
  /// Everything, nothing, or one alone.
  func blockChoices(within delay: UInt32) -> [Choice] {
    let due = pool.filter { epoch + 1 - $0.since >= delay }.map(\.name)
    let choices: [[Tab.Name]] = [[]] + waiting.map { [$0] } + [waiting.reversed()]
    return [.everything]
      + choices.filter { $0 != waiting && due.allSatisfy($0.contains) }.map { .just($0) }
  }

  var branchChoices: [Choice] { [] }
  func isTaken(_ name: Tab.Name) -> Bool { waiting.contains(name) || receipts.contains(name) }
  var isBalanced: Bool { (paid ?? 0) <= terms.capacity }

  var placedOffers: [PlacedOffer<Tab.Name>] {
    receipts.map { PlacedOffer($0, identifier: ["message": .string("\($0)")], height: height) }
      + waiting.map { PlacedOffer($0, identifier: ["message": .string("\($0)")], height: nil) }
  }
}

extension TabBook: FuzzedLayer {
  var choicesToTry: [Choice] { waiting.isEmpty ? [] : [.just([])] }
  static var branchesToTry: [Choice] { [] }

  func choice(by dice: inout Dice) -> Choice {
    dice.chance(1, in: 2) ? .everything : .just(waiting.filter { _ in dice.chance(1, in: 2) })
  }

  static func blockNews(of event: Event) -> BlockNews<Tab.Name>? {
    switch event {
    case .epoch(_, let names): .made(holding: names)
    case .heard: nil
    }
  }
}
