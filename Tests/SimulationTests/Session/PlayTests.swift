import Channels
import ExactJSON
import OneWay
import Simulation
import Testing

@testable import Timelock

@Suite("A channel that is played")
struct PlayTests {
  @Test("a ready story that is played move by move has the trace of the scenario run at once")
  func sameTrace() throws {
    for template in Timelock.templates.prefix(12) { try expectSameTrace(template.scenario) }
    for template in OneWay.templates.prefix(6) { try expectSameTrace(template.scenario) }
  }

  private func expectSameTrace<Family: SimulatedFamily>(_ scenario: Simulation.Scenario<Family>)
    throws
  {
    guard scenario.moves.count < 100 else { return }
    var scenario = scenario
    scenario.moves = Simulation.Moves(Array(scenario.moves))
    var play = try Play(Session(scenario, playing: false))
    while let move = play.session.undone {
      try play.make(move)
      play.undo()
      try play.redo()
      #expect(play.session.moves.last == move)
    }
    #expect(play.trace.json.text() == (try scenario.run()).json.text())
    let read = try Session<Family>(json: JSON(parsing: Array(play.session.text.utf8)))
    #expect(read == play.session)
  }

  @Test("a move that cannot happen changes nothing")
  func refused() throws {
    var play = try Play(Session(ScenarioTemplate.file100GB.scenario, playing: false))
    let before = play.session
    #expect(throws: MoveRefusal.partyIsAwake(.payer)) { try play.make(.wake(.payer)) }
    #expect(play.session == before && play.steps.isEmpty)
  }

  @Test("each move that is offered can be made, through the whole life of a channel")
  func offered() throws {
    var world = World(ScenarioTemplate.file100GB.scenario)
    for move in ScenarioTemplate.file100GB.scenario.moves.prefix(20) {
      let offered = world.possibleMoves
      #expect(!offered.isEmpty && Set(offered).count == offered.count)
      for other in offered where !isLong(other) { _ = try world.next(other) }
      _ = try world.apply(move)
    }
  }

  private func isLong(_ move: Move) -> Bool {
    if case .mine(let count, _) = move { count > 100 } else { false }
  }

  @Test("who plays one participant can bring nothing about for another")
  func reach() throws {
    var world = World(ScenarioTemplate.file100GB.scenario)
    _ = try world.apply(.open)
    let payee = world.possibleMoves.filter { $0.isWithinReach(of: .payee, in: world) }
    #expect(payee.contains(.deliver(to: .payee, message: 0)))
    #expect(payee.contains(.mine(1, .mempool)))
    #expect(!payee.contains(.resume(.payer)) && !payee.contains(.withhold(.payer)))
    #expect(!payee.contains(.exchange) && !payee.contains(.drop(to: .payee, message: 0)))
  }

  @Test("a document with other ways is still a scenario, and a torn one is refused at its place")
  func documents() throws {
    var play = try Play(Session(ScenarioTemplate.file100GB.scenario, playing: false))
    try play.make(.open)
    play.undo()
    let text = play.session.text
    #expect(try Scenario(parsing: Array(text.utf8)).moves.count == 0)
    let wrong = text.replacing("\"after\": 0", with: "\"after\": 5")
    let json = try JSON(parsing: Array(wrong.utf8))
    #expect {
      _ = try Session<Timelock>(json: json)
    } throws: { error in
      guard case ScenarioError.member(let member) = error else { return false }
      return member.key == "ways[0].after"
    }
  }
}
