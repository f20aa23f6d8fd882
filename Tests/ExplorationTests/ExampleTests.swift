import Exploration
import Foundation
import Testing

@Suite("The example in the comment of Model")
struct ExampleTests {
  struct Till: Model {
    var initialStates: [Int] { [10] }
    var properties: [Property<Till>] { [.always("never in debt") { $0 >= 0 }] }
    func actions(in _: Int, into actions: inout [Int]) { actions += [-5, -3, 2] }
    func next(_ state: Int, _ action: Int) -> Int? {
      state + action > 20 ? nil : state + action
    }
    func fingerprint(of state: Int) -> Fingerprint {
      var fingerprint = Fingerprinter()
      fingerprint.combine(state)
      return fingerprint.finalize()
    }
  }

  @Test("finds the shortest way into debt, and shrinks a random one")
  func debt() throws {
    let shortest = Explorer(Till()).explore().outcome.violation
    let walk = RandomWalk(Till(), seed: 1, runs: 100, length: 200) { _, actions, dice in
      dice.below(4) == 0 ? dice.below(actions.count) : actions.count - 1
    }
    let found = walk.walk().violation

    #expect(shortest?.path.actions == [-5, -5, -5])
    let path = try #require(found?.path)
    let shrunk = try #require(Shrinker(Till()).shrink(path, breaking: "never in debt"))
    #expect(shrunk.path.actions.reduce(10, +) < 0)
    #expect(shrunk.path.actions.count <= 4)
  }

  @Test("is the code that is tested here")
  func sameCode() throws {
    let here = URL(filePath: #filePath)
    let package = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let model = package.appending(path: "Sources/Exploration/Model/Model.swift")
    let shown = try lines(model).filter { $0.hasPrefix("///     ") }.map {
      trimmed($0.dropFirst(3))
    }
    let tested = Set(try lines(here).map { trimmed($0) })
    #expect(shown.count > 10)
    #expect(shown.filter { !tested.contains($0) } == [])
  }

  private func lines(_ file: URL) throws -> [Substring] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }

  private func trimmed(_ line: Substring) -> Substring { line.drop { $0 == " " } }
}
