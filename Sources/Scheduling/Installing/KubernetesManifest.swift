/// A CronJob that does what is due, for Kubernetes 1.27 or later.
package struct KubernetesManifest: Hashable, Sendable, CustomStringConvertible {
  private let installation: Installation
  private let image: String

  /// Makes a manifest.
  ///
  /// - Parameters:
  ///   - installation: What is installed.
  ///   - image: The container image whose entry point is the program.
  package init(_ installation: Installation, image: String) {
    self.installation = installation
    self.image = image
  }

  /// The manifest as YAML.
  package var description: String {
    let step = installation.step == 1 ? "*" : "*/\(installation.step)"
    let isShared = installation.ledger == .shared
    let caution =
      isShared
      ? "# The ledger is a database: several clusters or machines may run this at once."
      : "# The ledger is a file: the claim must be a volume of one node, not a network file system. With “ledger: postgres://…” it need not."
    return """
      # Does what is due of one Gazetteer project, once. Printed by “gazetteer schedule kubernetes”.
      \(caution)
      # The project is in the claim “\(installation.name)”, passwords in the secret “\(installation.name)”.
      apiVersion: batch/v1
      kind: CronJob
      metadata:
        name: \(installation.name)
        labels:
          app.kubernetes.io/name: gazetteer
          app.kubernetes.io/instance: \(installation.name)
      spec:
        schedule: "\(step) * * * *"
        timeZone: Etc/UTC
        concurrencyPolicy: Forbid
        startingDeadlineSeconds: 600
        successfulJobsHistoryLimit: 3
        failedJobsHistoryLimit: 10
        jobTemplate:
          spec:
            backoffLimit: 0
            activeDeadlineSeconds: 7200
            ttlSecondsAfterFinished: 604800
            template:
              metadata:
                labels:
                  app.kubernetes.io/name: gazetteer
                  app.kubernetes.io/instance: \(installation.name)
              spec:
                restartPolicy: Never
                automountServiceAccountToken: false
                securityContext:
                  runAsNonRoot: true
                  runAsUser: 10001
                  runAsGroup: 10001
                  fsGroup: 10001
                  seccompProfile:
                    type: RuntimeDefault
                containers:
                  - name: gazetteer
                    image: \(Self.quoted(image))
                    args: ["run-due", "/project"]
                    env:
                      - name: XDG_CACHE_HOME
                        value: /cache
                      - name: PGPASSFILE
                        value: /secrets/pgpass
                    resources:
                      requests: {cpu: 100m, memory: 128Mi}
                      limits: {memory: 512Mi}
                    securityContext:
                      allowPrivilegeEscalation: false
                      readOnlyRootFilesystem: true
                      capabilities:
                        drop: ["ALL"]
                    volumeMounts:
                      - name: project
                        mountPath: /project
                        readOnly: \(isShared && installation.figures == .given)
                      - name: secrets
                        mountPath: /secrets
                        readOnly: true
                      - name: cache
                        mountPath: /cache
                      - name: temporary
                        mountPath: /tmp
                volumes:
                  - name: project
                    persistentVolumeClaim:
                      claimName: \(installation.name)
                  - name: secrets
                    secret:
                      secretName: \(installation.name)
                      optional: true
                      defaultMode: 0440
                  - name: cache
                    emptyDir: {}
                  - name: temporary
                    emptyDir: {}
      """
  }

  /// A text as YAML reads it whole.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
