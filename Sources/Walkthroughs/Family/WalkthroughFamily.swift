internal import Bitcoin
public import Channels
public import Checker
public import Simulation

/// A family of which stories are told.
public protocol WalkthroughFamily: QuestionedFamily {
  /// What only this family's narrations say: of its terms, and what follows from them.
  associatedtype OwnFact: Hashable & Sendable
  /// The tables that its stories show.
  associatedtype Exhibit: Hashable & Sendable

  /// Its stories, in the order in which they are best read.
  static var walkthroughs: [Walkthrough<Self>] { get }
  /// What the transaction of a numbered state is called.
  static func name(ofState state: UInt32) -> Name
  /// What a fact of its own is after a step; `nil` where the story has no such thing.
  static func value(of fact: OwnFact, after scene: Scene<Self>) -> FactValue<Self>?
  /// A table as it is after a step.
  static func table(_ exhibit: Exhibit, after scene: Scene<Self>) -> Table<Self>?
  /// Judges who has the money by what stands on the ledger and by what each participant can still
  /// get.
  static func ending(
    _ outcome: Trace<Self>.Outcome, _ standing: Trace<Self>.Standing
  ) -> Ending<Role>
}

extension WalkthroughFamily where Role == PaymentRole {
  /// What is locked where no participant can claim it is lost to both; otherwise what one side is
  /// short of, the other has.
  ///
  /// A side that funded the channel is short of what is still in it only if it cannot get at that.
  public static func ending(
    _ outcome: Trace<Self>.Outcome, _ standing: Trace<Self>.Standing
  ) -> Ending<Role> {
    let roles = Role.allCases
    if outcome.locked > .zero, roles.allSatisfy({ standing.claimable[$0] == nil }) {
      return .nobody
    }
    let short = roles.filter { outcome.shortfall[$0] > .zero }
    if let seller = short.first(where: { !funders.contains($0) }) {
      return .takesMore(seller.other)
    }
    guard let funder = short.first else { return .asAgreed }
    return outcome.locked > .zero ? .nobody : .takesMore(funder.other)
  }
}
