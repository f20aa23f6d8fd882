import Foundation
import PackagePlugin

/// `swift package fixtures`: makes, checks and compares fixtures without a word of building first.
@main
struct FixturesPlugin: CommandPlugin {
  /// Passes the arguments on to `paychan fixtures`; without any it makes the committed set.
  ///
  /// It asks the package manager for the program instead of depending on it: what a plugin depends
  /// on is built for the host once more, so every build of everything would compile every room
  /// twice.
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let program = Process()
    program.executableURL = try builtProgram()
    program.arguments = ["fixtures"] + (arguments.isEmpty ? ["generate"] : arguments)
    program.currentDirectoryURL = context.package.directoryURL
    try program.run()
    program.waitUntilExit()
    guard program.terminationStatus == 0 else { throw ExitCode(number: program.terminationStatus) }
  }

  private func builtProgram() throws -> URL {
    let built = try packageManager.build(
      .product("paychan"), parameters: .init(configuration: .release))
    let programs = built.builtArtifacts.filter { $0.kind == .executable }
    guard built.succeeded, let program = programs.first else { throw BuildFailure(built.logText) }
    return program.url
  }
}

/// The build of the program failed, and this is its log.
private struct BuildFailure: Error, CustomStringConvertible {
  let description: String

  init(_ log: String) {
    description = "paychan could not be built:\n\(log)"
  }
}

/// The exit code of a `paychan` that failed; it has already reported why.
private struct ExitCode: Error, CustomStringConvertible {
  let number: Int32

  var description: String { "paychan fixtures ended with exit code \(number)" }
}
