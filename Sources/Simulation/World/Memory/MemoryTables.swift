internal import Channels

/// What the parts of worlds have led to.
///
/// It is lent to one move at a time, so that it needs no lock of its own.
final class MemoryTables: @unchecked Sendable {
  /// What a side does when something happens to it.
  let payer = MemoTable<Response<Timelock.Payer>>()
  let payee = MemoTable<Response<Timelock.Payee>>()
  /// What a party makes of an input.
  let handledByPayer = MemoTable<Handled<Timelock.Payer>>()
  let handledByPayee = MemoTable<Handled<Timelock.Payee>>()
  /// What a signature of the other side makes whole.
  let completions = MemoTable<Completions.Completion>()
  /// What becomes of a chain.
  let chains = MemoTable<ChainStep>()
  /// What a wallet sees of a chain.
  let facts = MemoTable<Part<ChainFacts>>()
  /// What is on its way when something is added or taken away.
  let transits = MemoTable<Part<Transit>>()
  /// What a cheat makes of messages and transactions.
  let messages = MemoTable<Made<Timelock.Message>>()
  let offers = MemoTable<Made<Offer>>()
  private var tamperings: [Tampering: UInt64] = [:]

  /// A number for a change, the same whenever it is asked for here.
  func number(of tampering: Tampering) -> UInt64 {
    if let known = tamperings[tampering] { return known }
    tamperings[tampering] = UInt64(tamperings.count + 1)
    return UInt64(tamperings.count)
  }
}

/// Something that was made, or the reason why it cannot be.
final class Made<Content: Marked>: Sendable {
  let result: Result<Part<Content>, MoveRefusal>

  init(_ marking: Marking, _ make: () throws(MoveRefusal) -> Content) {
    do throws(MoveRefusal) { result = .success(Part(try make(), marking)) } catch {
      result = .failure(error)
    }
  }
}

/// What a change has made of a chain, or the reason why it cannot be.
final class ChainStep: Sendable {
  let result: Result<Part<Chain>, MoveRefusal>
  let told: [Event]

  init(
    _ before: Chain, _ marking: Marking,
    _ change: (inout Chain) throws(MoveRefusal) -> [Event]
  ) {
    var after = before
    do throws(MoveRefusal) {
      let events = try change(&after)
      result = .success(Part(after, marking))
      switch marking {
      case .atOnce: told = []
      case .onDemand: told = events
      }
    } catch {
      result = .failure(error)
      told = []
    }
  }
}
