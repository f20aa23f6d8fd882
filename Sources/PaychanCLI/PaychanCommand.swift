/// The `paychan` program: what `main.swift` runs.
public enum PaychanCommand {
  /// Runs the program and returns its exit code.
  public static func run(arguments: [String]) -> Int32 { 0 }
}
