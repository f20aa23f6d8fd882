internal import Checker
internal import Simulation
internal import Telling

extension Breach where Family: ToldFamily {
  /// Tells the attack as a story, and what it cost which side.
  func tell(to invocation: Invocation) throws(CommandError) {
    let width = invocation.style.textWidth
    try TraceText(try trace(), width: width).write { lines throws(CommandError) in
      try invocation.write(lines)
    }
    try invocation.write([Line()] + lossLine.wrapped(to: width))
  }

  private func trace() throws(CommandError) -> Trace<Family> {
    do { return try scenario.run() } catch {
      throw .badData(.standardInput, problem: error.problem(in: scenario))
    }
  }

  /// Writes the story where the command line says.
  func write(to path: String) throws(CommandError) { try scenario.write(to: path) }
}

extension Scenario {
  /// Writes the story where the command line says.
  func write(to path: String) throws(CommandError) {
    try OutputFile.write(Array(text.utf8), to: path)
  }
}
