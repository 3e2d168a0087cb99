# SPDX-License-Identifier: Apache-2.0
#
#   mvn -B package -DskipTests -pl karaf-assembly -am && docker build -t jackfield .
#   docker run --network host -v jackfield:/var/lib/jackfield jackfield
#
# Host networking: sound takes thousands of UDP ports, and phones must see the machine's own address.
FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-17-jre-headless openssh-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/jackfield --shell /usr/sbin/nologin jackfield \
    && install -d -m 750 -o jackfield -g jackfield /var/lib/jackfield
ADD karaf-assembly/target/jackfield-*.tar.gz /opt/
RUN ln -s /opt/jackfield-* /opt/jackfield
USER jackfield
ENV JACKFIELD_DATA=/var/lib/jackfield JACKFIELD_STOP_LIMIT=60
VOLUME /var/lib/jackfield
HEALTHCHECK --start-period=60s CMD /opt/jackfield/bin/jackfield status
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/jackfield/bin/jackfield"]
CMD ["run"]
