import Exploration
import Synchronization
import Testing

@Suite("Who watches an exploration")
struct ObserverTests {
  @Test("receives the progress a few times a second")
  func progress() {
    let reports = Mutex<[Progress]>([])
    let bounds = Bounds(time: .milliseconds(1200))
    let observer = Observer(progress: { report in reports.withLock { $0.append(report) } })
    let outcome = Explorer(Endless(), bounds: bounds).explore(observer: observer).outcome
    guard case .notExhausted(.time, let statistics) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let told = reports.withLock { $0 }
    #expect(!told.isEmpty && told.count <= Int(statistics.duration / .milliseconds(250)))
    #expect(told.map(\.states) == told.map(\.states).sorted())
    #expect(told.allSatisfy { $0.states <= statistics.states && $0.frontier > 0 && $0.bytes > 0 })
  }

  /// A tree without leaves.
  struct Endless: Model {
    var initialStates: [UInt64] { [1] }
    var properties: [Property<Endless>] { [] }
    func actions(in _: UInt64, into actions: inout [UInt64]) { actions += [0, 1] }
    func next(_ state: UInt64, _ action: UInt64) -> UInt64? { state &* 2 &+ action }
    func fingerprint(of state: UInt64) -> Fingerprint { digest(Int(truncatingIfNeeded: state)) }
  }
}
