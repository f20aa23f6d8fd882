/// What every script of one input is run with.
struct ScriptEnvironment {
  let flags: VerificationFlags
  let checker: SignatureChecker
  /// Present when somebody wants to see the steps.
  let recorder: TraceRecorder?
}
