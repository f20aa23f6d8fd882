internal import Channels

/// What the parts of worlds have led to.
///
/// It is lent to one move at a time, so that it needs no lock of its own.
final class MemoryTables<Family: SimulatedFamily>: @unchecked Sendable {
  /// What a participant does when something happens to it.
  let responses = MemoTable<Response<Family>>()
  /// What a party makes of an input.
  let handled = MemoTable<Handled<Family>>()
  /// What a signature of another participant makes whole.
  let completions = MemoTable<Completions<Family.Completion>.Found>()
  /// What becomes of a ledger.
  let layers = MemoTable<LayerStep<Family>>()
  /// What a participant sees of a ledger.
  let sights = MemoTable<Part<Family.Sight>>()
  /// What is on its way when something is added or taken away.
  let transits = MemoTable<Part<Transit<Family>>>()
  /// What a cheat makes of messages and acts.
  let messages = MemoTable<Made<Family, Family.Message>>()
  let offers = MemoTable<Made<Family, Family.Layer.Offer>>()
  private var changes: [Family.Change: UInt64] = [:]

  /// A number for a change, the same whenever it is asked for here.
  func number(of change: Family.Change) -> UInt64 {
    if let known = changes[change] { return known }
    changes[change] = UInt64(changes.count + 1)
    return UInt64(changes.count)
  }
}

/// Something that was made, or the reason why it cannot be.
final class Made<Family: SimulatedFamily, Content: Marked>: Sendable {
  let result: Result<Part<Content>, MoveRefusal<Family>>

  init(_ marking: Marking, _ make: () throws(MoveRefusal<Family>) -> Content) {
    do throws(MoveRefusal<Family>) { result = .success(Part(try make(), marking)) } catch {
      result = .failure(error)
    }
  }
}

/// What a change has made of a ledger, or the reason why it cannot be.
final class LayerStep<Family: SimulatedFamily>: Sendable {
  let result: Result<Part<Family.Layer>, Family.Layer.Fault>
  let told: [Family.Layer.Event]

  init(
    _ before: Family.Layer, _ marking: Marking,
    _ change: (inout Family.Layer) throws(Family.Layer.Fault) -> [Family.Layer.Event]
  ) {
    var after = before
    do throws(Family.Layer.Fault) {
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
